import { useState } from 'react';
import { newCommandId } from '@/api/newCommandId';
import type { Catalogue, Material } from '@/domain/catalogue/catalogue';
import type { CatalogueCheck } from '@/domain/catalogue/check/CatalogueProblem';
import { ActionSheet } from '@/components/ActionSheet';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { deskStore } from '../draft/deskStore';
import { newPartId, putMaterial } from '../edits';
import { PartFoot, PartRow } from '../PartRow';
import { tagOf } from '../PlaceProblems';
import { MaterialForm } from './MaterialForm';
import { usesOf } from './usesOf';

interface MaterialListProps {
  readonly catalogue: Catalogue;
  readonly check: CatalogueCheck;
}

/** The papers that items share, and what each is. */
export function MaterialList({
  catalogue,
  check,
  firstId,
}: MaterialListProps & { readonly firstId: string }) {
  const [openId, setOpenId] = useState(firstId);
  const open = catalogue.materials.find(({ materialId }) => materialId === openId);

  function add(): void {
    const materialId = newPartId('material', newCommandId());
    deskStore.change(putMaterial({ materialId, name: '新材料' }));
    setOpenId(materialId);
  }

  return (
    <Card title={`${catalogue.materials.length} 种材料`}>
      {catalogue.materials.map((material) => (
        <MaterialRow
          key={material.materialId}
          {...{ material, catalogue, check }}
          onOpen={() => setOpenId(material.materialId)}
        />
      ))}
      <PartFoot>
        <QuietButton onClick={add}>新增材料</QuietButton>
      </PartFoot>
      <ActionSheet title="编辑材料" isOpen={open !== undefined} onClose={() => setOpenId('')}>
        {open === undefined ? null : (
          <MaterialForm {...{ catalogue, check }} material={open} onRemoved={() => setOpenId('')} />
        )}
      </ActionSheet>
    </Card>
  );
}

interface MaterialRowProps extends MaterialListProps {
  readonly material: Material;
  readonly onOpen: () => void;
}

function MaterialRow({ material, catalogue, check, onOpen }: MaterialRowProps) {
  const { materialId, name, filledBySpecialist } = material;
  const uses = usesOf(catalogue, materialId).length;
  return (
    <PartRow
      name={name}
      fact={`${uses} 个事项用到${filledBySpecialist ? ' · 专员代填' : ''}`}
      tag={tagOf(check, materialId)}
      onPress={onOpen}
    />
  );
}
