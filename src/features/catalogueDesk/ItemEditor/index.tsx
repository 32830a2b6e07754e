import { findItem } from '@/domain/catalogue/findItem';
import { CardColumns } from '@/components/CardColumns';
import { EmptyState } from '@/components/EmptyState';
import { ConditionEditor } from '../ConditionEditor';
import { deskStore } from '../draft/deskStore';
import type { DraftState } from '../draft/DraftState';
import { changeItem, moveItem, removeItem } from '../edits';
import { PlaceCard } from '../PlaceCard';
import { PlaceProblems } from '../PlaceProblems';
import { useCheck } from '../useCheck';
import { BasicsCard } from './BasicsCard';
import type { ItemCardProps } from './ItemCardProps';
import { LimitsCard } from './LimitsCard';
import { NotesCard } from './NotesCard';
import { PapersCard } from './PapersCard';
import { PrerequisitesCard } from './PrerequisitesCard';
import './index.scss';

interface ItemEditorProps {
  readonly draft: DraftState;
  readonly itemId: string;
}

/** One item of the draft; every change is saved by itself. */
export function ItemEditor({ draft, itemId }: ItemEditorProps) {
  const catalogue = draft.working;
  const check = useCheck(draft);
  const item = findItem({ catalogue, itemId });
  if (!item) return <EmptyState title="这个事项不在草稿里" words="它可能已被删除,可以在上方撤销。" />;

  const put: ItemCardProps['put'] = (change, removal) =>
    deskStore.change(changeItem(itemId, change), removal);
  const card = { item, catalogue, put };
  return (
    <>
      <PlaceProblems check={check} id={itemId} />
      <CardColumns>
        <BasicsCard {...card} />
        <LimitsCard {...card} />
        <PapersCard {...card} />
        <PrerequisitesCard {...card} />
        <ConditionEditor
          title="哪些项目需要"
          always="所有项目都需要。"
          groups={item.appliesWhen}
          questions={catalogue.questions}
          onChange={(appliesWhen, removal) => put({ appliesWhen }, removal)}
        />
        <NotesCard {...card} />
        <ItemPlace {...card} />
      </CardColumns>
    </>
  );
}

/** Its place among the items of its stage. */
function ItemPlace({ item, catalogue }: ItemCardProps) {
  const { itemId, name, stage } = item;
  const ofStage = catalogue.items.filter((each) => each.stage === stage);
  const waiting = catalogue.items.filter(({ prerequisites }) =>
    prerequisites.some(({ anyOf }) => anyOf.includes(itemId)),
  );
  const names = waiting.map((each) => each.name).join('、');

  return (
    <PlaceCard
      {...{ kind: '事项', name, move: (by) => moveItem(itemId, by), remove: removeItem(itemId) }}
      isFirst={ofStage[0] === item}
      isLast={ofStage[ofStage.length - 1] === item}
      consequence={names === '' ? '' : `${names}以它为前置,删除后须改这些事项的前置。`}
    />
  );
}
