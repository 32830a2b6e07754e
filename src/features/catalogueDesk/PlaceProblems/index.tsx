import { Text, View } from '@tarojs/components';
import { StatusTag } from '@/components/StatusTag';
import type { CatalogueCheck } from '@/domain/catalogue/check/CatalogueProblem';
import './index.scss';

/** What the check says about one part, errors first. Nothing where it says nothing. */
export function PlaceProblems({ check, id }: { readonly check: CatalogueCheck; readonly id: string }) {
  const errors = check.errors.filter(({ place }) => place.id === id);
  const warnings = check.warnings.filter(({ place }) => place.id === id);

  return (
    <>
      {errors.map(({ sentence }) => (
        <ProblemLine key={sentence} tone="bad" word="须改正" sentence={sentence} />
      ))}
      {warnings.map(({ sentence }) => (
        <ProblemLine key={sentence} tone="warn" word="请留意" sentence={sentence} />
      ))}
    </>
  );
}

interface ProblemLineProps {
  readonly tone: 'bad' | 'warn';
  readonly word: string;
  readonly sentence: string;
}

function ProblemLine({ tone, word, sentence }: ProblemLineProps) {
  return (
    <View className="place-problems__line">
      <StatusTag tone={tone} word={word} />
      <Text className="place-problems__words">{sentence}</Text>
    </View>
  );
}

/** The tag of a row in a list; undefined where nothing is wrong. */
export function tagOf(check: CatalogueCheck, id: string) {
  if (check.errors.some(({ place }) => place.id === id)) return { tone: 'bad', word: '须改正' } as const;
  if (check.warnings.some(({ place }) => place.id === id)) return { tone: 'warn', word: '请留意' } as const;
  return undefined;
}
