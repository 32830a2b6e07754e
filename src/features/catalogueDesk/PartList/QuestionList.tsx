import Taro from '@tarojs/taro';
import { newCommandId } from '@/api/newCommandId';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { CatalogueCheck } from '@/domain/catalogue/check/CatalogueProblem';
import type { Question } from '@/domain/catalogue/question';
import { conditionWords } from '@/domain/catalogue/words/conditionWords';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { supervisorPaths } from '../../staff/staffPaths';
import { deskStore } from '../draft/deskStore';
import { addQuestion, newPartId } from '../edits';
import { PartFoot, PartRow } from '../PartRow';
import { tagOf } from '../PlaceProblems';

interface QuestionListProps {
  readonly catalogue: Catalogue;
  readonly check: CatalogueCheck;
}

/** The route map's questions in the order in which they are asked. */
export function QuestionList({ catalogue, check }: QuestionListProps) {
  function add(): void {
    const question = blankQuestion(newCommandId());
    deskStore.change(addQuestion(question));
    open(question.questionId);
  }

  return (
    <Card title="路线图的问题">
      {catalogue.questions.map((question, place) => (
        <QuestionRow key={question.questionId} {...{ question, place, catalogue, check }} />
      ))}
      <PartFoot>
        <QuietButton onClick={add}>新增问题</QuietButton>
      </PartFoot>
    </Card>
  );
}

interface QuestionRowProps extends QuestionListProps {
  readonly question: Question;
  readonly place: number;
}

function QuestionRow({ question, place, catalogue, check }: QuestionRowProps) {
  const { questionId, words, options, isMultiple, appliesWhen } = question;
  const asked =
    appliesWhen.length === 0 ? '' : `,当${conditionWords(appliesWhen, catalogue.questions)}时才问`;

  return (
    <PartRow
      name={`${place + 1}. ${words}`}
      fact={`${options.length} 个选项,${isMultiple ? '可多选' : '单选'}${asked}`}
      tag={tagOf(check, questionId)}
      onPress={() => open(questionId)}
    />
  );
}

function open(questionId: string): void {
  void Taro.navigateTo({ url: supervisorPaths.catalogueQuestion({ questionId }) });
}

function blankQuestion(chance: string): Question {
  return {
    questionId: newPartId('question', chance),
    words: '新问题',
    isMultiple: false,
    options: [
      { optionId: 'yes', words: '是' },
      { optionId: 'no', words: '否' },
    ],
    appliesWhen: [],
  };
}
