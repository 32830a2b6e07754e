import { Text, View } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { getItem } from '@/domain/catalogue/findItem';
import { formatDay } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { pressable } from '@/components/pressable';
import { draftFacts, standingSigning } from '@/features/mandate/draftMandate';
import type { MyEnterprise } from '../chosenEnterprise';
import { neededPapers } from '@/domain/request/neededPapers';
import type { RequestDraft, RequestStep } from '@/domain/request/RequestDraft';
import type { RequestProblem } from '../requestProblems';
import './index.scss';

interface CheckStepProps {
  readonly draft: RequestDraft;
  readonly catalogue: Catalogue;
  readonly problems: readonly RequestProblem[];
  readonly today: Day;
  /** Undefined while none is bound. */
  readonly enterprise: MyEnterprise | undefined;
  readonly onGo: (step: RequestStep) => void;
}

/** 核对: what is missing in one list with jumps, and everything that will be handed in. */
export function CheckStep({ draft, catalogue, problems, today, enterprise, onGo }: CheckStepProps) {
  return (
    <View>
      <MissingCard problems={problems} onGo={onGo} />
      <Card title="您将提交">
        {summaryOf({ draft, catalogue, today, enterprise }).map(({ step, title, words }) => (
          <View key={title} className="check-step__line" {...pressable({ onPress: () => onGo(step) })}>
            <Text className="check-step__title">{title}</Text>
            <Text className="check-step__words">{words}</Text>
            <Text className="check-step__edit">修改</Text>
          </View>
        ))}
      </Card>
    </View>
  );
}

function MissingCard({ problems, onGo }: Pick<CheckStepProps, 'problems' | 'onGo'>) {
  if (problems.length === 0) return null;

  return (
    <Card title={`还差 ${problems.length} 处`}>
      {problems.map(({ step, field, sentence }) => (
        <View
          key={`${step}.${field}`}
          className="check-step__missing"
          {...pressable({ onPress: () => onGo(step) })}
        >
          <Text className="check-step__sentence">{sentence}</Text>
          <Text className="check-step__edit">去填写</Text>
        </View>
      ))}
    </Card>
  );
}

interface SummaryLine {
  readonly step: RequestStep;
  readonly title: string;
  readonly words: string;
}

type SummarySource = Pick<CheckStepProps, 'draft' | 'catalogue' | 'today' | 'enterprise'>;

const periodNames = { morning: '上午', afternoon: '下午' } as const;

function summaryOf({ draft, catalogue, today, enterprise }: SummarySource): SummaryLine[] {
  const { project, contact, visit, itemIds, question } = draft;
  const names = itemIds.map((itemId) => getItem({ catalogue, itemId }).name);
  const day = visit.day === '' ? '未选日期' : formatDay(visit.day, today);
  const place = visit.place.trim() === '' ? project.address : visit.place;

  return [
    { step: 'project', title: '企业', words: enterprise?.name ?? '提交时绑定' },
    {
      step: 'project',
      title: '项目',
      words: [project.name, project.address].filter(Boolean).join(',') || '未填写',
    },
    {
      step: 'project',
      title: '联系人',
      words: [contact.name, contact.phone].filter(Boolean).join(' ') || '未填写',
    },
    ...(question === '' ? [] : [{ step: 'project', title: '项目情况', words: question } as const]),
    { step: 'items', title: '事项', words: names.length === 0 ? '未选择' : names.join('、') },
    { step: 'papers', title: '材料', words: paperWords(draft, catalogue) },
    {
      step: 'visit',
      title: '上门',
      words: [`${day} ${periodNames[visit.period]}`, place].filter(Boolean).join(','),
    },
    { step: 'mandate', title: '委托书', words: mandateWord({ draft, catalogue, today, enterprise }) },
  ];
}

function mandateWord({ draft, catalogue, today, enterprise }: SummarySource): string {
  const facts = enterprise && draftFacts({ draft, catalogue, today, enterprise });
  const signing = facts === undefined ? null : standingSigning(draft, facts);
  if (signing !== null) return `${signing.signerName}已签署`;
  return draft.mandate?.signing ? '内容有改动,需要重新签署;也可以提交后再签' : '还没有签,提交后可以再签';
}

function paperWords(draft: RequestDraft, catalogue: Catalogue): string {
  const { toBring } = neededPapers({ catalogue, itemIds: draft.itemIds });
  if (toBring.length === 0) return draft.itemIds.length === 0 ? '选好事项后列出' : '不用准备材料';

  const there = toBring.filter(({ materialId }) => (draft.papers[materialId]?.length ?? 0) > 0).length;
  return there === toBring.length
    ? `${there} 种材料已上传`
    : `${toBring.length} 种材料已上传 ${there} 种,其余专员上门时收`;
}
