import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { searchGuide, type GuideHit } from '@/domain/guide/searchGuide';
import type { Fee } from '@/domain/publicity/Fee';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LinkRow } from '@/components/LinkRow';
import { ArticleHits } from '../ArticleHits';
import { guidePaths } from '../guidePaths';
import { openPath } from '../openPath';
import { SearchBox } from './SearchBox';

interface GuideSearchProps {
  readonly catalogue: Catalogue;
  readonly fees: readonly Fee[];
  /** What was typed on the page before. */
  readonly firstWords: string;
}

const kinds = { item: '事项', material: '材料', fee: '费用' } as const satisfies Record<
  GuideHit['kind'],
  string
>;

/** One search: items, papers and fees are answered by the phone itself, articles by the cloud once it is asked. */
export function GuideSearch({ catalogue, fees, firstWords }: GuideSearchProps) {
  const [words, setWords] = useState(firstWords);
  const [asked, setAsked] = useState(firstWords.trim());
  const hits = searchGuide({ catalogue, fees, words });
  const isAsked = words.trim() !== '';

  return (
    <>
      <SearchBox
        label="搜办事指南"
        placeholder="例如:施工许可、营业执照、配套费"
        words={words}
        onChange={setWords}
        onSearch={() => setAsked(words.trim())}
      />
      {isAsked && hits.length === 0 ? (
        <EmptyState
          title="事项、材料和费用里没有找到"
          words={asked === words.trim() ? '可以换个短一点的词。' : '换个短一点的词,或点“搜索”到文章里找。'}
        />
      ) : null}
      {hits.length === 0 ? null : <Hits catalogue={catalogue} hits={hits} />}
      {asked === '' ? null : <ArticleHits words={asked} />}
    </>
  );
}

function Hits({ catalogue, hits }: { readonly catalogue: Catalogue; readonly hits: readonly GuideHit[] }) {
  return (
    <Card title={`事项、材料和费用:${hits.length} 条`}>
      {hits.map((hit) => (
        <HitRow key={`${hit.kind}.${hit.id}`} catalogue={catalogue} hit={hit} />
      ))}
    </Card>
  );
}

function HitRow({ catalogue, hit }: { readonly catalogue: Catalogue; readonly hit: GuideHit }) {
  const path = pathOf(catalogue, hit);
  const words = `${kinds[hit.kind]} · ${hit.words}`;
  if (path === undefined) return <Text className="guide-search__loose">{`${hit.title}(${words})`}</Text>;

  return <LinkRow title={hit.title} words={words} onOpen={() => openPath(path)} />;
}

/** A paper is shown with the first item that wants it. */
function pathOf({ items }: Catalogue, { kind, id }: GuideHit): string | undefined {
  if (kind === 'fee') return guidePaths.fees();
  if (kind === 'item') return guidePaths.item(id);

  const wanting = items.find(({ materials }) => materials.some(({ materialId }) => materialId === id));
  return wanting === undefined ? undefined : guidePaths.item(wanting.itemId);
}
