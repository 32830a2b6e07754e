import Taro from '@tarojs/taro';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import type { CatalogueCheck } from '@/domain/catalogue/check/CatalogueProblem';
import { findDepartment } from '@/domain/catalogue/findItem';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';
import { promiseWords } from '@/domain/catalogue/words/limitWords';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { supervisorPaths } from '../../staff/staffPaths';
import { PartFoot, PartRow } from '../PartRow';
import { tagOf } from '../PlaceProblems';

interface ItemListProps {
  readonly catalogue: Catalogue;
  readonly check: CatalogueCheck;
}

/** Every item by stage, with what the check says of it. */
export function ItemList({ catalogue, check }: ItemListProps) {
  return stageOrder.map((stage) => (
    <Card key={stage} title={stageNames[stage]}>
      {catalogue.items
        .filter((item) => item.stage === stage)
        .map((item) => (
          <ItemRow key={item.itemId} item={item} catalogue={catalogue} check={check} />
        ))}
      <PartFoot>
        <QuietButton
          about={`${stageNames[stage]}阶段`}
          onClick={() => void Taro.navigateTo({ url: supervisorPaths.newCatalogueItem({ stage }) })}
        >
          新增事项
        </QuietButton>
      </PartFoot>
    </Card>
  ));
}

function ItemRow({ item, catalogue, check }: ItemListProps & { readonly item: ServiceItem }) {
  const { itemId, name, promisedLimitWd, departmentId, verified } = item;
  const department = findDepartment({ catalogue, departmentId })?.shortName ?? '部门未定';
  const promise = promisedLimitWd === 0 ? '承诺即办' : `承诺 ${promiseWords(promisedLimitWd)}`;

  return (
    <PartRow
      name={name}
      fact={[department, promise, ...(verified ? [] : ['待核定'])].join(' · ')}
      tag={tagOf(check, itemId)}
      onPress={() => void Taro.navigateTo({ url: supervisorPaths.catalogueItem({ itemId }) })}
    />
  );
}
