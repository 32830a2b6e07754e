import { useState } from 'react';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import type { CaseView } from '@/domain/agencyCase/CaseView';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { QuietButton } from '@/components/QuietButton';
import { ReasonSheet } from '../ReasonSheet';

interface GiveUpItemProps {
  readonly view: CaseView;
  readonly item: CaseItem;
  readonly acting: CaseActing;
}

/** 放弃事项, quietly below the item and only where the rules allow it. */
export function GiveUpItem({ view, item, acting }: GiveUpItemProps) {
  const [isOpen, setOpen] = useState(false);
  const canGiveUp = view.itemActions[item.itemId]?.includes('CancelItem') ?? false;
  if (!canGiveUp) return null;

  async function giveUp(reason: string): Promise<void> {
    const answer = await acting.act({ type: 'CancelItem', payload: { itemId: item.itemId, reason } });
    if (answer !== undefined) setOpen(false);
  }

  return (
    <>
      <QuietButton onClick={() => setOpen(true)}>不办这一项了</QuietButton>
      <ReasonSheet
        isOpen={isOpen}
        title={`不办“${item.name}”`}
        consequence="专员将不再申报这一项,其他事项照常办理。"
        label="原因"
        confirmText="不办这一项"
        acting={acting}
        onConfirm={(reason) => void giveUp(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
