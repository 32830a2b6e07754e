import { View } from '@tarojs/components';
import { newCommandId } from '@/api/newCommandId';
import type { Question, QuestionOption } from '@/domain/catalogue/question';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { QuietButton } from '@/components/QuietButton';
import { CommitField } from '../CommitField';
import { deskStore } from '../draft/deskStore';
import { changeQuestion, moved, newPartId } from '../edits';
import { nameProblem, optionalText } from '../fieldRules';
import '../ItemEditor/index.scss';

interface OptionsCardProps {
  readonly question: Question;
  readonly put: (change: Partial<Question>) => void;
}

/** What may be answered; at least two, and 还不清楚 is always offered besides. */
export function OptionsCard({ question, put }: OptionsCardProps) {
  const { options, questionId } = question;
  const change = (optionId: string, part: Partial<QuestionOption>) =>
    put({
      options: options.map((option) => (option.optionId === optionId ? { ...option, ...part } : option)),
    });

  function remove({ optionId, words }: QuestionOption): void {
    const left = options.filter((option) => option.optionId !== optionId);
    deskStore.change(changeQuestion(questionId, { options: left }), `已删除选项“${words}”`);
  }

  function add(): void {
    const optionId = newPartId('option', newCommandId());
    put({ options: [...options, { optionId, words: '新选项' }] });
  }

  return (
    <Card title={`选项 ${options.length} 个`}>
      {options.map((option, place) => (
        <View key={option.optionId} className="item-editor__part">
          <CommitField
            {...{ name: `option${place}`, label: `选项 ${place + 1}`, value: option.words }}
            problemOf={nameProblem('选项的文字')}
            onCommit={(words) => change(option.optionId, { words })}
          />
          <CommitField
            {...{ name: `optionHint${place}`, label: `选项 ${place + 1} 的提示`, isOptional: true }}
            value={option.hint ?? ''}
            onCommit={(text) => change(option.optionId, { hint: optionalText(text) })}
          />
          {question.isMultiple ? (
            <CheckRow
              label={`选“${option.words}”就不能再选别的`}
              isChecked={option.excludesOthers ?? false}
              onToggle={() => change(option.optionId, { excludesOthers: !option.excludesOthers })}
            />
          ) : null}
          <View className="item-editor__choices">
            <QuietButton
              about={`选项“${option.words}”`}
              isDisabled={place === 0}
              onClick={() => put({ options: moved(options, place, -1) })}
            >
              往前移
            </QuietButton>
            <QuietButton
              about={`选项“${option.words}”`}
              isDisabled={options.length <= 2}
              onClick={() => remove(option)}
            >
              删除
            </QuietButton>
          </View>
        </View>
      ))}
      <View className="item-editor__choices">
        <QuietButton onClick={add}>新增选项</QuietButton>
      </View>
    </Card>
  );
}
