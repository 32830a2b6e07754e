import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { openFieldWords } from '../../staff/openFieldWords';
import { useCheckedAction } from '../../form/useCheckedAction';
import { FormNotices } from '../../staff/cloudForm/FormNotices';
import { useCloudForm } from '../../staff/cloudForm/useCloudForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { ContactCard } from '../../staffCase/ContactCard';
import { KeptVisit } from '../keptLines';
import { papersTaken, sayLines, wantedLines } from '../paperLines';
import { PaperLines } from '../PaperLines';
import { paperProblems } from '../paperProblems';

interface VisitFormProps {
  readonly answer: CaseAnswer;
}

const visitFields = {
  place: { label: '上门地点' },
  note: { label: '记录' },
  lines: { label: '交接清单', say: sayLines },
};

/** 上门受理 (A2): where, what was said, and which papers changed hands. The enterprise then checks the list. */
export function VisitForm({ answer }: VisitFormProps) {
  const now = useNow();
  const today = dayOf(now);
  const { agencyCase } = answer.view;
  const { caseId } = agencyCase;
  const acting = useCaseAction('workbench', caseId);
  const { form, savedAt, change, discard, sync } = useCloudForm({
    scope: 'workbench',
    key: `visit.${caseId}.${agencyCase.visits.length}`,
    schema: KeptVisit,
    initial: () => ({
      place: agencyCase.visitWish?.place ?? agencyCase.project.address,
      note: '',
      lines: wantedLines(agencyCase, today),
    }),
  });
  const payload = { place: form.place, note: form.note, papers: papersTaken(form.lines) };
  const { problems, send } = useCheckedAction({ acting, type: 'RecordVisit', payload });

  async function record(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    leaveDone('已登记', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <FormNotices sync={sync} fields={visitFields} />
      <ContactCard answer={answer} now={now} />
      <Card title="上门记录">
        <FormField label="上门地点" problem={problems.place}>
          <TextField
            name="place"
            label="上门地点"
            value={form.place}
            onChange={(place) => change((typed) => ({ ...typed, place }))}
          />
        </FormField>
        <FormField label="记录" isOptional problem={problems.note} hint="企业能看到">
          <TextArea
            name="note"
            label="记录"
            value={form.note}
            placeholder="例如:已讲解办理流程,申请表由专员代为填写"
            onChange={(note) => change((typed) => ({ ...typed, note }))}
          />
        </FormField>
      </Card>
      <Card title="交接清单">
        <PaperLines
          lines={form.lines}
          today={today}
          problems={paperProblems(problems, form.lines)}
          onChange={(edit) => change((typed) => ({ ...typed, lines: edit(typed.lines) }))}
        />
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} isWaiting={sync.isWaiting} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void record()}>
          {payload.papers.length === 0 ? '登记上门,不收材料' : `登记上门,收 ${payload.papers.length} 种材料`}
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
