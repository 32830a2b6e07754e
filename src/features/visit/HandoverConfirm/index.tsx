import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { handoversToConfirm } from '@/domain/agencyCase/caseFacts';
import { EmptyState } from '@/components/EmptyState';
import { HandoverCards } from '../../caseView/HandoverCards';
import { useNow } from '../../live/useNow';
import { SignedPaper } from '../../staff/SignedPaper';

interface HandoverConfirmProps {
  readonly answer: CaseAnswer;
  readonly handoverId: string;
}

/** A list that the enterprise signed on paper rather than on its phone. */
export function HandoverConfirm({ answer, handoverId }: HandoverConfirmProps) {
  const now = useNow();
  const list = handoversToConfirm(answer.view.agencyCase).find((each) => each.handoverId === handoverId);
  if (list === undefined)
    return <EmptyState title="这份清单已经核对过了" words="返回办件可以查看核对的结果。" />;

  const { view } = answer;
  const only = { ...answer, view: { ...view, agencyCase: { ...view.agencyCase, handoverLists: [list] } } };
  return (
    <>
      <HandoverCards answer={only} now={now} />
      <SignedPaper
        answer={answer}
        paperName="交接清单"
        paperId={handoverId}
        intentOf={(signedPaperFileId) => ({
          type: 'ConfirmHandover',
          payload: { handoverId, signedPaperFileId },
        })}
      />
    </>
  );
}
