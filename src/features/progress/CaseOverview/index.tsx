import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { isGranted } from '@/domain/agencyCase/caseFacts';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { HeldOriginals } from '@/features/caseView/HeldOriginals';
import { SpecialistCard } from '@/features/caseView/SpecialistCard';
import { MandateCard } from '@/features/mandate/MandateCard';
import { ForecastCard } from '@/features/plan/ForecastCard';
import { RatingResult } from '@/features/rating/RatingResult';
import { Card } from '@/components/Card';
import { DeferralNote } from '../DeferralNote';
import { QuietButton } from '@/components/QuietButton';
import { CaseSlip } from '../CaseSlip';
import { EndingCard } from '../EndingCard';
import { UrgeCase } from '../UrgeCase';
import './index.scss';
import { lastOf } from '@/domain/shared/lastOf';

interface CaseOverviewProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  /** Right after handing in: the receipt comes first and is open. */
  readonly isNew: boolean;
}

/** When it will be done, who serves me, how far it is, what is out of my hands, and what I asked for. */
export function CaseOverview({ answer, now, isNew }: CaseOverviewProps) {
  const { agencyCase } = answer.view;
  return (
    <View>
      {isNew ? <CaseSlip agencyCase={agencyCase} now={now} /> : null}
      <EndingCard agencyCase={agencyCase} now={now} />
      <RatingResult answer={answer} now={now} />
      <ForecastCard scope="applicant" answer={answer} />
      <DeferralNote answer={answer} now={now} />
      <SpecialistCard answer={answer} now={now}>
        <UrgeCase answer={answer} now={now} />
      </SpecialistCard>
      <MandateCard scope="applicant" agencyCase={agencyCase} />
      <LatestReport agencyCase={agencyCase} />
      <HeldOriginals answer={answer} now={now} />
      <Card title="我的申请">
        {requestLines(agencyCase, now).map(({ title, words }) => (
          <View key={title} className="case-overview__line">
            <Text className="case-overview__title">{title}</Text>
            <Text className="case-overview__words">{words}</Text>
          </View>
        ))}
      </Card>
      {isNew || agencyCase.ending !== null ? null : <SlipDoor agencyCase={agencyCase} now={now} />}
    </View>
  );
}

/** The receipt for later: the code is only asked for by who wants it. */
function SlipDoor(slip: { readonly agencyCase: AgencyCase; readonly now: string }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <CaseSlip {...slip} />;

  return (
    <Card title="申请回执">
      <QuietButton onClick={() => setOpen(true)}>看回执和小程序码</QuietButton>
    </Card>
  );
}

function LatestReport({ agencyCase }: { readonly agencyCase: AgencyCase }) {
  const latest = lastOf(agencyCase.reports);
  if (latest === undefined) return null;

  return (
    <Card title="最新进展">
      <Text className="case-overview__report">{latest.words}</Text>
    </Card>
  );
}

const periodNames = { morning: '上午', afternoon: '下午' } as const;

function requestLines(agencyCase: AgencyCase, now: string) {
  const { mode, enterprise, project, contact, visitWish, question, items } = agencyCase;
  const kept = items.filter((item) => item.state !== 'cancelled');
  const progress = `${kept.filter(isGranted).length}/${kept.length} 个事项已批准`;
  const visit =
    visitWish === null
      ? ''
      : `${formatDay(visitWish.day, dayOf(now))} ${periodNames[visitWish.period]},${visitWish.place}`;

  return [
    { title: '服务方式', words: mode === 'agency' ? `代办,${progress}` : '帮办' },
    { title: '企业', words: enterprise.name },
    { title: '项目地址', words: project.address },
    { title: '总投资', words: project.investmentWan === null ? '' : `${project.investmentWan} 万元` },
    { title: '联系人', words: contact.name },
    { title: '希望上门', words: visit },
    { title: mode === 'agency' ? '项目情况' : '问题', words: question },
  ].filter(({ words }) => words !== '');
}
