import { useRouter } from '@tarojs/taro';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { openCorrections, openDeferrals } from '@/domain/agencyCase/caseFacts';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { CorrectionForm } from '@/features/answering/CorrectionForm';
import { DeferralForm } from '@/features/answering/DeferralForm';
import { usePapers } from '@/features/guide/usePapers';
import { useAskAlong } from '@/features/live/useAskAlong';
import { useTemplateIds } from '@/features/message/useTemplateIds';
import { backToCase } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { NothingToDo } from '@/features/progress/NothingToDo';
import { CaseLoader } from '@/features/staffCase/CaseLoader';
import { caseOffersQuestion } from '@/features/vault/caseOffersQuestion';
import { PageFrame } from '@/components/PageFrame';

export default function CorrectionPage() {
  const { caseId = '', correctionId, deferralId } = useRouter().params;
  useTemplateIds();
  usePapers();
  useAskAlong(caseId === '' ? [] : [caseOffersQuestion(caseId)]);

  return (
    <PageFrame>
      <CaseLoader scope="applicant" caseId={caseId}>
        {(answer) => <Wanted answer={answer} correctionId={correctionId} deferralId={deferralId} />}
      </CaseLoader>
    </PageFrame>
  );
}

interface WantedProps {
  readonly answer: CaseAnswer;
  readonly correctionId: string | undefined;
  readonly deferralId: string | undefined;
}

/** What the page was opened for: a 补正, or a paper promised for later. */
function Wanted({ answer, correctionId, deferralId }: WantedProps) {
  const { agencyCase } = answer.view;
  const { caseId } = agencyCase;
  const correction = openCorrections(agencyCase).find((each) => each.correctionId === correctionId);
  const deferral = openDeferrals(agencyCase).find((each) => each.deferralId === deferralId);
  const wayOn = useWayOn();
  const onDone = () => wayOn(() => backToCase(caseId));

  if (correction !== undefined)
    return <CorrectionForm answer={answer} correction={correction} onDone={onDone} />;
  if (deferral !== undefined) return <DeferralForm answer={answer} deferral={deferral} onDone={onDone} />;

  return (
    <NothingToDo
      caseId={caseId}
      title="没有需要补交的材料"
      words={whyNot({ agencyCase, correctionId, deferralId })}
    />
  );
}

interface Asked extends Omit<WantedProps, 'answer'> {
  readonly agencyCase: AgencyCase;
}

function whyNot({ agencyCase, correctionId, deferralId }: Asked): string {
  const isGiven =
    agencyCase.corrections.some((each) => each.correctionId === correctionId && each.answeredAt !== null) ||
    agencyCase.deferrals.some((each) => each.deferralId === deferralId && each.madeGoodAt !== null);
  return isGiven ? '这一份已经交过了,进展请看办件。' : '这个事项或办件不再办理,不用补交了。';
}
