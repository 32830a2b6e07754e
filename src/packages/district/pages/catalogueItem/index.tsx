import { useRouter } from '@tarojs/taro';
import { stageOrder } from '@/domain/catalogue/stage';
import { DraftFrame } from '@/features/catalogueDesk/DraftFrame';
import { ItemEditor } from '@/features/catalogueDesk/ItemEditor';
import { NewItemForm } from '@/features/catalogueDesk/NewItemForm';
import { PageFrame } from '@/components/PageFrame';

export default function CatalogueItemPage() {
  const { itemId, stage } = useRouter().params;
  const newStage = stageOrder.find((each) => each === stage) ?? stageOrder[0];

  return (
    <PageFrame isWide>
      <DraftFrame>
        {(draft) =>
          itemId === undefined ? (
            <NewItemForm draft={draft} stage={newStage} />
          ) : (
            <ItemEditor draft={draft} itemId={itemId} />
          )
        }
      </DraftFrame>
    </PageFrame>
  );
}
