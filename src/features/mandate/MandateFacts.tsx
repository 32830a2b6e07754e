import { Text, View } from '@tarojs/components';
import { itemsInScope } from '@/domain/mandate/defaultTerms';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import { formatDay } from '@/domain/schedule/peopleDates';
import './mandate.scss';

interface Fact {
  readonly title: string;
  readonly words: string;
}

/** Scope, term and rights in four lines; more where the caller knows more. */
export function MandateFacts({
  terms,
  items,
  more = [],
}: {
  readonly terms: MandateTerms;
  readonly items: readonly { readonly itemId: string; readonly name: string }[];
  readonly more?: readonly Fact[];
}) {
  const scope = itemsInScope(items, terms);
  const [first, last] = [scope[0]?.name ?? '', scope[scope.length - 1]?.name ?? ''];
  const facts: readonly Fact[] = [
    { title: '范围', words: scope.length === 1 ? first : `从${first}到${last},共 ${scope.length} 个事项` },
    { title: '期限', words: `${formatDay(terms.from)}至${formatDay(terms.until)}` },
    { title: '权限', words: terms.rights.join(';') },
    ...more,
  ];

  return (
    <View>
      {facts.map(({ title, words }) => (
        <View key={title} className="mandate__fact">
          <Text className="mandate__title">{title}</Text>
          <Text className="mandate__value">{words}</Text>
        </View>
      ))}
    </View>
  );
}
