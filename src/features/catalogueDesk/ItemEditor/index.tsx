import { View } from '@tarojs/components';
import { findItem } from '@/domain/catalogue/findItem';
import { Card } from '@/components/Card';
import { CardColumns } from '@/components/CardColumns';
import { confirmed } from '@/components/confirmed';
import { EmptyState } from '@/components/EmptyState';
import { QuietButton } from '@/components/QuietButton';
import { leavePage } from '../../staff/leavePage';
import { supervisorPaths } from '../../staff/staffPaths';
import { ConditionEditor } from '../ConditionEditor';
import { deskStore } from '../draft/deskStore';
import type { DraftState } from '../draft/DraftState';
import { changeItem, moveItem, removeItem } from '../edits';
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

  const put: ItemCardProps['put'] = (change) => deskStore.change(changeItem(itemId, change));
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
          onChange={(appliesWhen) => put({ appliesWhen })}
        />
        <NotesCard {...card} />
        <PlaceCard {...card} />
      </CardColumns>
    </>
  );
}

/** Where it stands among its stage, and the way out. */
function PlaceCard({ item, catalogue }: ItemCardProps) {
  const { itemId, name, stage } = item;
  const ofStage = catalogue.items.filter((each) => each.stage === stage);
  const waiting = catalogue.items.filter(({ prerequisites }) =>
    prerequisites.some(({ anyOf }) => anyOf.includes(itemId)),
  );

  async function remove(): Promise<void> {
    const names = waiting.map((each) => each.name).join('、');
    const words = waiting.length === 0 ? '' : `${names}以它为前置,删除后须改这些事项的前置。`;
    const isSure = await confirmed({ title: `删除“${name}”?`, words: `${words}可以撤销。`, yes: '删除' });
    if (!isSure) return;
    deskStore.change(removeItem(itemId), `已删除事项“${name}”`);
    leavePage(supervisorPaths.catalogue());
  }

  return (
    <Card title="顺序和删除">
      <View className="item-editor__choices">
        <QuietButton isDisabled={ofStage[0] === item} onClick={() => deskStore.change(moveItem(itemId, -1))}>
          往前移
        </QuietButton>
        <QuietButton
          isDisabled={ofStage[ofStage.length - 1] === item}
          onClick={() => deskStore.change(moveItem(itemId, 1))}
        >
          往后移
        </QuietButton>
        <QuietButton onClick={() => void remove()}>删除事项</QuietButton>
      </View>
    </Card>
  );
}
