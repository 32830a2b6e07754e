import { Text, View } from '@tarojs/components';
import type { Catalogue, Material } from '@/domain/catalogue/catalogue';
import type { CatalogueCheck } from '@/domain/catalogue/check/CatalogueProblem';
import { CheckRow } from '@/components/CheckRow';
import { QuietButton } from '@/components/QuietButton';
import { ChooseSheet } from '../ChooseSheet';
import { CommitField } from '../CommitField';
import { deskStore } from '../draft/deskStore';
import { putMaterial, removeMaterial } from '../edits';
import { nameProblem, optionalText } from '../fieldRules';
import { PartFoot } from '../PartRow';
import { PlaceProblems } from '../PlaceProblems';
import { usesOf } from './usesOf';

interface MaterialFormProps {
  readonly catalogue: Catalogue;
  readonly check: CatalogueCheck;
  readonly material: Material;
  readonly onRemoved: () => void;
}

/** One paper: what it is called, who fills it in, and which items' results it is. */
export function MaterialForm({ material, catalogue, check, onRemoved }: MaterialFormProps) {
  const put = (change: Partial<Material>) => deskStore.change(putMaterial({ ...material, ...change }));
  const { materialId, name, hint = '', filledBySpecialist = false } = material;
  const uses = usesOf(catalogue, materialId);

  function remove(): void {
    onRemoved();
    deskStore.change(removeMaterial(materialId), `已删除材料“${name}”`);
  }

  return (
    <View>
      <PlaceProblems check={check} id={materialId} />
      <CommitField
        {...{ name: 'materialName', label: '名称', value: name, problemOf: nameProblem('材料名称') }}
        onCommit={(text) => put({ name: text })}
      />
      <CommitField
        {...{ name: 'materialHint', label: '提示', value: hint, isOptional: true, isArea: true }}
        onCommit={(text) => put({ hint: optionalText(text) })}
      />
      <CheckRow
        label="由专员代填"
        detail="不向企业要这份材料"
        isChecked={filledBySpecialist}
        onToggle={() => put({ filledBySpecialist: filledBySpecialist ? undefined : true })}
      />
      <ResultsOf {...{ material, catalogue, put }} />
      <Text className="part-row__fact">
        {uses.length === 0 ? '没有事项用到。' : `用到它的事项:${uses.join('、')}。`}
      </Text>
      <PartFoot>
        <QuietButton onClick={remove}>删除这种材料</QuietButton>
      </PartFoot>
    </View>
  );
}

interface ResultsOfProps {
  readonly material: Material;
  readonly catalogue: Catalogue;
  readonly put: (change: Partial<Material>) => void;
}

/** Once one of these items is granted, its result is this paper and need not be handed in. */
function ResultsOf({ material: { resultOf = [] }, catalogue, put }: ResultsOfProps) {
  const { items } = catalogue;
  const nameOf = (id: string) => items.find(({ itemId }) => itemId === id)?.name ?? `已删除的事项(${id})`;
  const others = items.filter(({ itemId }) => !resultOf.includes(itemId));
  const set = (ids: string[]) => put({ resultOf: ids.length === 0 ? undefined : ids });

  return (
    <View className="part-row__group">
      <Text className="part-row__fact">办成以下事项后,不用再交这份材料:</Text>
      {resultOf.map((id) => (
        <CheckRow
          key={id}
          label={nameOf(id)}
          isChecked
          onToggle={() => set(resultOf.filter((each) => each !== id))}
        />
      ))}
      <ChooseSheet
        label="添加事项"
        choices={others.map(({ itemId, name }) => ({ id: itemId, label: name }))}
        onChoose={(id) => set([...resultOf, id])}
      />
    </View>
  );
}
