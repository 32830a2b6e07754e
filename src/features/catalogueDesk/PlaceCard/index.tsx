import { View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { QuietButton } from '@/components/QuietButton';
import { leavePage } from '../../staff/leavePage';
import { supervisorPaths } from '../../staff/staffPaths';
import { deskStore } from '../draft/deskStore';
import type { Edit } from '../edits';
import '../ItemEditor/index.scss';

interface PlaceCardProps {
  /** 事项 or 问题. */
  readonly kind: string;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly move: (by: -1 | 1) => Edit;
  readonly remove: Edit;
  /** What follows from its removal; '' where nothing does. */
  readonly consequence: string;
}

/** Where a part stands among its like, and the way out. */
export function PlaceCard({ kind, name, isFirst, isLast, move, remove, consequence }: PlaceCardProps) {
  async function askAndRemove(): Promise<void> {
    const isSure = await confirmed({
      title: `删除“${name}”?`,
      words: `${consequence}可以撤销。`,
      yes: '删除',
    });
    if (!isSure) return;
    deskStore.change(remove, `已删除${kind}“${name}”`);
    leavePage(supervisorPaths.catalogue());
  }

  return (
    <Card title="顺序和删除">
      <View className="item-editor__choices">
        <QuietButton isDisabled={isFirst} onClick={() => deskStore.change(move(-1))}>
          往前移
        </QuietButton>
        <QuietButton isDisabled={isLast} onClick={() => deskStore.change(move(1))}>
          往后移
        </QuietButton>
        <QuietButton onClick={() => void askAndRemove()}>{`删除${kind}`}</QuietButton>
      </View>
    </Card>
  );
}
