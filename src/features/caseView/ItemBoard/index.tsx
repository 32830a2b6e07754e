import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { dayOf } from '@/domain/shared/time';
import { itemStateTags } from '@/domain/agencyCase/statusTag';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { Card } from '@/components/Card';
import { StatusTag } from '@/components/StatusTag';
import type { ApiScope } from '../CaseGateway';
import { LetterLines } from '../LetterLines';
import { departmentLine } from '../departmentLine';
import { itemFacts } from '../itemFacts';
import { itemsByStage } from '../itemsByStage';
import { stageWords } from '../stageWords';
import './index.scss';

interface ItemBoardProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  /** What the reader may do with an item, drawn below it. */
  readonly renderActions?: (item: CaseItem) => ReactNode;
  /** Whose function opens the files of letters. */
  readonly scope: ApiScope;
}

/** All items of a case side by side, stage by stage, each with its department, where it stands and what it lacks. */
export function ItemBoard({ scope, answer, now, renderActions }: ItemBoardProps) {
  const stages = itemsByStage(answer.view.agencyCase.items);

  return (
    <View className="item-board">
      {stages.map(({ stage, name, items }) => (
        <Card key={stage} title={name} extra={<StageDay answer={answer} stage={stage} now={now} />}>
          {items.map((item) => (
            <View key={item.itemId} className="item-board__item">
              <ItemLines answer={answer} item={item} now={now} />
              {answer.view.agencyCase.letters
                .filter(({ itemId }) => itemId === item.itemId)
                .map((letter) => (
                  <LetterLines key={letter.letterId} {...{ scope, answer, letter, now }} />
                ))}
              {renderActions?.(item)}
            </View>
          ))}
        </Card>
      ))}
    </View>
  );
}

interface StageDayProps {
  readonly answer: CaseAnswer;
  readonly stage: string;
  readonly now: string;
}

function StageDay({ answer, stage, now }: StageDayProps) {
  const expected = answer.forecast?.stages.find((each) => each.stage === stage);
  if (expected === undefined) return null;
  return <Text className="item-board__stage-day">{stageWords(expected, dayOf(now))}</Text>;
}

interface ItemLinesProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  readonly now: string;
}

export function ItemLines({ answer, item, now }: ItemLinesProps) {
  return (
    <View className="item-board__lines">
      <View className="item-board__head">
        <Text className="item-board__name">{item.name}</Text>
        <StatusTag {...itemStateTags[item.state]} />
      </View>
      <Text className="item-board__department">{departmentLine(item)}</Text>
      {itemFacts({ answer, item, now }).map((fact) => (
        <Text key={fact.text} className={`item-board__fact item-board__fact--${fact.tone}`}>
          {fact.text}
        </Text>
      ))}
    </View>
  );
}
