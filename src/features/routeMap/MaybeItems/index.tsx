import { Text, View } from '@tarojs/components';
import type { MaybeItem, RouteMap } from '@/domain/catalogue/routeMap';
import { promisedWords } from '@/features/service/limitWords';
import { Card } from '@/components/Card';
import { pressable } from '@/components/pressable';
import './index.scss';

interface MaybeItemsProps {
  readonly map: RouteMap;
  /** Answers the question that decides. */
  readonly onDecide: (questionId: string) => void;
}

/** What may still be needed, by what decides it; nothing where all is certain. */
export function MaybeItems({ map, onDecide }: MaybeItemsProps) {
  if (map.maybe.length === 0) return null;

  return (
    <Card title="还没定的事项">
      {groupsOf(map.maybe).map(({ questions, items }) => (
        <View key={items[0]?.item.itemId} className="maybe-items__group">
          {questions.length === 0 ? <Text className="maybe-items__why">是否要办,请问窗口或专员:</Text> : null}
          {questions.map(({ questionId, words }) => (
            <View
              key={questionId}
              className="maybe-items__question"
              {...pressable({ onPress: () => onDecide(questionId) })}
            >
              <Text className="maybe-items__words">要看:{words}</Text>
              <Text className="maybe-items__answer">去回答</Text>
            </View>
          ))}
          {items.map(({ item, departmentName }) => (
            <Text key={item.itemId} className="maybe-items__item">
              {item.name}({departmentName},{promisedWords(item)})
            </Text>
          ))}
        </View>
      ))}
    </Card>
  );
}

interface MaybeGroup {
  readonly questions: MaybeItem['decidedBy'];
  readonly items: readonly MaybeItem[];
}

/** Items that the same questions decide stand together. */
function groupsOf(maybe: readonly MaybeItem[]): MaybeGroup[] {
  const byQuestions = new Map<string, MaybeGroup>();
  for (const each of maybe) {
    const key = each.decidedBy.map(({ questionId }) => questionId).join();
    const items = [...(byQuestions.get(key)?.items ?? []), each];
    byQuestions.set(key, { questions: each.decidedBy, items });
  }
  return [...byQuestions.values()];
}
