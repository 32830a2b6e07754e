import Taro from '@tarojs/taro';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { QuietButton } from '@/components/QuietButton';
import { CorrectionCards } from '../../caseView/CorrectionCards';
import { ItemLines } from '../../caseView/ItemBoard';
import { useNow } from '../../live/useNow';
import { staffPaths } from '../../staff/staffPaths';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { ClockForm } from '../ClockForm';
import { DecideForm } from '../DecideForm';
import { FileForm } from '../FileForm';
import { ItemPapers } from '../ItemPapers';
import { LetterDesk } from '../LetterDesk';
import { UrgeForm } from '../UrgeForm';

interface ItemDeskProps {
  readonly answer: CaseAnswer;
  readonly itemId: string;
}

/** One item on the specialist's desk: its papers, its filing, and what the department decided (A2, A3, R1). */
export function ItemDesk({ answer, itemId }: ItemDeskProps) {
  const now = useNow();
  const { agencyCase, actions, itemActions } = answer.view;
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  if (item === undefined)
    return <EmptyState title="没有找到这个事项" words="办件里没有这个事项,请返回办件查看。" />;

  const can = itemActions[itemId] ?? [];
  const mayAnswer = item.state === 'correcting' && actions.includes('AnswerCorrection');
  const desk = { answer, item };
  return (
    <>
      <CaseStrip answer={answer} />
      <Card>
        <ItemLines answer={answer} item={item} now={now} />
      </Card>
      <ItemPapers {...desk} now={now} />
      {can.includes('RefuseItem') ? <DecideForm {...desk} canApprove={can.includes('ApproveItem')} /> : null}
      {can.includes('RequestCorrection') || mayAnswer ? <AskForCorrection {...desk} /> : null}
      <ClockForm {...desk} now={now} canStop={can.includes('StopClock')} />
      <LetterDesk {...desk} now={now} />
      {can.includes('UrgeDepartment') ? <UrgeForm {...desk} now={now} /> : null}
      <CorrectionCards scope="workbench" answer={answerOf(answer, item)} now={now} />
      {can.includes('FileItem') ? <FileForm {...desk} /> : null}
    </>
  );
}

/** The same answer with this item's corrections only. */
function answerOf(answer: CaseAnswer, { itemId }: CaseItem): CaseAnswer {
  const { view } = answer;
  const corrections = view.agencyCase.corrections.filter((correction) => correction.itemId === itemId);
  return { ...answer, view: { ...view, agencyCase: { ...view.agencyCase, corrections } } };
}

function AskForCorrection({ answer, item }: { readonly answer: CaseAnswer; readonly item: CaseItem }) {
  const { caseId, corrections } = answer.view.agencyCase;
  const rounds = corrections.filter((correction) => correction.itemId === item.itemId).length;
  const path = staffPaths.correction({ caseId, itemId: item.itemId });

  return (
    <Card title="材料需要补正">
      <QuietButton onClick={() => void Taro.navigateTo({ url: path })}>
        {correctionWord(item, rounds)}
      </QuietButton>
    </Card>
  );
}

function correctionWord({ state }: CaseItem, rounds: number): string {
  if (state === 'correcting') return '企业已交来,代为登记补正';
  return rounds === 0 ? '一次性告知企业补正' : `第 ${rounds + 1} 次补正(上次已告知)`;
}
