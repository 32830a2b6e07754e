import { View } from '@tarojs/components';
import type { Question } from '@/domain/catalogue/question';
import { Card } from '@/components/Card';
import { CardColumns } from '@/components/CardColumns';
import { CheckRow } from '@/components/CheckRow';
import { confirmed } from '@/components/confirmed';
import { EmptyState } from '@/components/EmptyState';
import { QuietButton } from '@/components/QuietButton';
import { leavePage } from '../../staff/leavePage';
import { supervisorPaths } from '../../staff/staffPaths';
import { CommitField } from '../CommitField';
import { ConditionEditor } from '../ConditionEditor';
import { deskStore } from '../draft/deskStore';
import type { DraftState } from '../draft/DraftState';
import { changeQuestion, moveQuestion, removeQuestion } from '../edits';
import { nameProblem, optionalText } from '../fieldRules';
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

  const put = (change: Partial<Question>) => deskStore.change(changeQuestion(questionId, change));
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
          onChange={(appliesWhen) => put({ appliesWhen })}
        />
        <PlaceCard question={question} isFirst={place === 0} isLast={place === questions.length - 1} />
      </CardColumns>
    </>
  );
}

interface PlaceCardProps {
  readonly question: Question;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function PlaceCard({ question: { questionId, words }, isFirst, isLast }: PlaceCardProps) {
  async function remove(): Promise<void> {
    const isSure = await confirmed({
      title: '删除这个问题?',
      words: '以它为条件的事项和问题,须另改条件。可以撤销。',
      yes: '删除',
    });
    if (!isSure) return;
    deskStore.change(removeQuestion(questionId), `已删除问题“${words}”`);
    leavePage(supervisorPaths.catalogue());
  }

  return (
    <Card title="顺序和删除">
      <View className="item-editor__choices">
        <QuietButton isDisabled={isFirst} onClick={() => deskStore.change(moveQuestion(questionId, -1))}>
          往前移
        </QuietButton>
        <QuietButton isDisabled={isLast} onClick={() => deskStore.change(moveQuestion(questionId, 1))}>
          往后移
        </QuietButton>
        <QuietButton onClick={() => void remove()}>删除问题</QuietButton>
      </View>
    </Card>
  );
}
