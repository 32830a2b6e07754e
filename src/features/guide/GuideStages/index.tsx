import type { Catalogue } from '@/domain/catalogue/catalogue';
import { getDepartment } from '@/domain/catalogue/findItem';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';
import { promisedWords } from '@/features/service/limitWords';
import { Card } from '@/components/Card';
import { LinkRow } from '@/components/LinkRow';
import { guidePaths } from '../guidePaths';
import { openPath } from '../openPath';

/** Every item by stage; a tap leads to what it asks for, how long it takes and where that is written. */
export function GuideStages({ catalogue }: { readonly catalogue: Catalogue }) {
  return stageOrder.map((stage) => (
    <Card key={stage} title={stageNames[stage]}>
      {catalogue.items
        .filter((item) => item.stage === stage)
        .map((item) => {
          const { shortName } = getDepartment({ catalogue, departmentId: item.departmentId });
          return (
            <LinkRow
              key={item.itemId}
              title={item.name}
              words={`${shortName} · ${promisedWords(item)}`}
              onOpen={() => openPath(guidePaths.item(item.itemId))}
            />
          );
        })}
    </Card>
  ));
}
