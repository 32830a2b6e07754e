import type { Question } from '@/domain/catalogue/question';
import { Card } from '@/components/Card';
import { CardColumns } from '@/components/CardColumns';
import { CheckRow } from '@/components/CheckRow';
import { EmptyState } from '@/components/EmptyState';
import { CommitField } from '../CommitField';
import { ConditionEditor } from '../ConditionEditor';
import { deskStore } from '../draft/deskStore';
import type { DraftState } from '../draft/DraftState';
import { changeQuestion, moveQuestion, removeQuestion } from '../edits';
import { nameProblem, optionalText } from '../fieldRules';
import { PlaceCard } from '../PlaceCard';
import { PlaceProblems } from '../PlaceProblems';
import { useCheck } from '../useCheck';
import { OptionsCard } from './OptionsCard';

interface QuestionEditorProps {
  readonly draft: DraftState;
  readonly questionId: string;
}

/** One question of the route map; every change is saved by itself. */
export function QuestionEditor({ draft, questionId }: QuestionEditorProps) {
  const { questions } = draft.working;
  const check = useCheck(draft);
  const place = questions.findIndex((each) => each.questionId === questionId);
  const question = questions[place];
  if (!question) return <EmptyState title="这个问题不在草稿里" words="它可能已被删除,可以在上方撤销。" />;

  const put = (change: Partial<Question>, removal?: string) =>
    deskStore.change(changeQuestion(questionId, change), removal);
  return (
    <>
      <PlaceProblems check={check} id={questionId} />
      <CardColumns>
        <Card title={`第 ${place + 1} 个问题`}>
          <CommitField
            {...{
              name: 'questionWords',
              label: '问题',
              value: question.words,
              problemOf: nameProblem('问题'),
            }}
            onCommit={(words) => put({ words })}
          />
          <CommitField
            {...{ name: 'questionHint', label: '提示', isOptional: true, isArea: true }}
            value={question.hint ?? ''}
            onCommit={(text) => put({ hint: optionalText(text) })}
          />
          <CheckRow
            label="可以选几个"
            detail="不勾时只能选一个"
            isChecked={question.isMultiple}
            onToggle={() => put({ isMultiple: !question.isMultiple })}
          />
        </Card>
        <OptionsCard question={question} put={put} />
        <ConditionEditor
          title="什么时候问"
          always="每个项目都问。"
          groups={question.appliesWhen}
          questions={questions.slice(0, place)}
          onChange={(appliesWhen, removal) => put({ appliesWhen }, removal)}
        />
        <PlaceCard
          {...{ kind: '问题', name: question.words, remove: removeQuestion(questionId) }}
          move={(by) => moveQuestion(questionId, by)}
          isFirst={place === 0}
          isLast={place === questions.length - 1}
          consequence="以它为条件的事项和问题,须另改条件。"
        />
      </CardColumns>
    </>
  );
}
