import { Text, View } from '@tarojs/components';
import type { Condition, ConditionGroup, Question } from '@/domain/catalogue/question';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { QuietButton } from '@/components/QuietButton';
import { ChooseSheet } from '../ChooseSheet';
import { conditionOn, toggledOption, withGroup } from './conditionEdits';
import './index.scss';

interface ConditionEditorProps {
  readonly title: string;
  /** Said where there is no condition. */
  readonly always: string;
  readonly groups: readonly ConditionGroup[];
  /** Those that may be named here. */
  readonly questions: readonly Question[];
  /** @param removal words for a condition that was taken away */
  readonly onChange: (groups: ConditionGroup[], removal?: string) => void;
}

/** Conditions in plain words: one of each group must hold, and every group. */
export function ConditionEditor({ title, always, groups, questions, onChange }: ConditionEditorProps) {
  const choices = questions.map(({ questionId, words }) => ({ id: questionId, label: words }));
  const conditionsOn = (id: string) =>
    questions.filter(({ questionId }) => questionId === id).map((question) => conditionOn(question));
  const change = (place: number, edit: (conditions: Condition[]) => Condition[], removal?: string) =>
    onChange(withGroup(groups, place, edit), removal);

  return (
    <Card title={title}>
      {groups.length === 0 ? <Text className="condition-editor__words">{always}</Text> : null}
      {groups.map(({ anyOf }, place) => (
        <View key={place} className="condition-editor__group">
          {place === 0 ? null : <Text className="condition-editor__and">并且</Text>}
          {anyOf.map((condition, position) => (
            <OneCondition
              key={position}
              isAlternative={position > 0}
              condition={condition}
              question={questions.find(({ questionId }) => questionId === condition.questionId)}
              onToggle={(optionId) =>
                change(place, (all) =>
                  all.map((each, at) => (at === position ? toggledOption(each, optionId) : each)),
                )
              }
              onRemove={() =>
                change(place, (all) => all.filter((_, at) => at !== position), '已删除一个条件')
              }
            />
          ))}
          <ChooseSheet
            label="或者,加一种情况"
            choices={choices}
            onChoose={(id) => change(place, (all) => [...all, ...conditionsOn(id)])}
          />
        </View>
      ))}
      <View className="condition-editor__add">
        <ChooseSheet
          label={groups.length === 0 ? '添加条件' : '并且,加一个条件'}
          choices={choices}
          onChoose={(id) => onChange([...groups, { anyOf: conditionsOn(id) }])}
        />
      </View>
    </Card>
  );
}

interface OneConditionProps {
  readonly isAlternative: boolean;
  readonly condition: Condition;
  readonly question: Question | undefined;
  readonly onToggle: (optionId: string) => void;
  readonly onRemove: () => void;
}

function OneCondition({ isAlternative, condition, question, onToggle, onRemove }: OneConditionProps) {
  const { questionId, isOneOf } = condition;
  const words = question?.words ?? `已删除或排在后面的问题(${questionId})`;
  const known = question?.options ?? [];
  const gone = isOneOf.filter((id) => !known.some(({ optionId }) => optionId === id));

  return (
    <View className="condition-editor__one">
      <Text className="condition-editor__question">{`${isAlternative ? '或者,' : ''}“${words}”选了`}</Text>
      {known.map((option) => (
        <CheckRow
          key={option.optionId}
          label={option.words}
          isChecked={isOneOf.includes(option.optionId)}
          onToggle={() => onToggle(option.optionId)}
        />
      ))}
      {gone.map((id) => (
        <CheckRow key={id} label={`已删除的选项(${id})`} isChecked onToggle={() => onToggle(id)} />
      ))}
      <QuietButton about={`条件“${words}”`} onClick={onRemove}>
        删除这个条件
      </QuietButton>
    </View>
  );
}
