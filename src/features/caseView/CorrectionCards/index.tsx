import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { answerKindNames, type CorrectionAnswer, type CorrectionRequest } from '@/domain/agencyCase/CaseItem';
import { formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { sayDeadline } from '../sayDay';
import { Card } from '@/components/Card';
import { StatusTag } from '@/components/StatusTag';
import { FileLinks } from '../FileLinks';
import type { ApiScope } from '../CaseGateway';
import './index.scss';

interface CorrectionCardsProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  readonly renderActions?: (correction: CorrectionRequest) => ReactNode;
}

/** Every 补正 of a case with what was wanted and what was answered, newest first. */
export function CorrectionCards({ scope, answer, now, renderActions }: CorrectionCardsProps) {
  const { agencyCase } = answer.view;
  const newestFirst = [...agencyCase.corrections].reverse();
  return newestFirst.map((correction) => (
    <Card
      key={correction.correctionId}
      title={`补正:${itemNameOf(agencyCase, correction.itemId)}`}
      extra={<StatusTag {...tagOf(correction, agencyCase)} />}
    >
      <Text className="correction-card__when">{whenWords({ correction, answer, now })}</Text>
      {correction.wishes.map((wish) => (
        <View key={wish.wishId} className="correction-card__wish">
          <Text className="correction-card__title">{wish.title}</Text>
          <Text className="correction-card__explanation">{wish.explanation}</Text>
          <WishAnswer scope={scope} answer={answer} correction={correction} wishId={wish.wishId} />
        </View>
      ))}
      {renderActions?.(correction)}
    </Card>
  ));
}

interface WishAnswerProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
  readonly correction: CorrectionRequest;
  readonly wishId: string;
}

function WishAnswer({ scope, answer, correction, wishId }: WishAnswerProps) {
  const given = correction.answers.find((each) => each.wishId === wishId);
  if (given === undefined) return null;

  const title = correction.wishes.find((each) => each.wishId === wishId)?.title ?? '补正材料';
  return (
    <View className="correction-card__answer">
      <Text>企业答复:{answerLine(given)}</Text>
      <FileLinks scope={scope} fileIds={given.fileIds} files={answer.files} paperName={title} />
    </View>
  );
}

/** “见文件”, “没有,原因”: how it was answered, then the words. */
function answerLine({ kind = 'given', words }: CorrectionAnswer): string {
  if (kind === 'given') return words === '' ? '见文件' : words;
  return `${answerKindNames[kind]},${words}`;
}

function tagOf(correction: CorrectionRequest, { ending }: AgencyCase) {
  if (correction.answeredAt !== null) return { word: '已答复', tone: 'good' } as const;
  return ending === null
    ? ({ word: '待补正', tone: 'warn' } as const)
    : ({ word: '没有补正', tone: 'neutral' } as const);
}

interface When {
  readonly correction: CorrectionRequest;
  readonly answer: CaseAnswer;
  readonly now: string;
}

function whenWords({ correction, answer, now }: When): string {
  const asked = `${formatMoment(correction.askedAt, now)} 告知`;
  if (correction.answeredAt !== null) return `${asked},${formatMoment(correction.answeredAt, now)} 答复`;
  if (answer.view.agencyCase.ending !== null) return `${asked},办件已结束,不用再补`;

  const { dueOn } = correction;
  const today = dayOf(now);
  const left = answer.remaining[dueOn];
  const words = left === undefined ? '' : `(${remainingWords({ leftWd: left, dueOn, today })})`;
  return `${asked},请在${sayDeadline(dueOn, today)}补正${words}`;
}

function itemNameOf(agencyCase: AgencyCase, itemId: string): string {
  return agencyCase.items.find((item) => item.itemId === itemId)?.name ?? '事项';
}
