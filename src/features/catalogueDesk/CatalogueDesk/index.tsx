import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import { BottomActions } from '@/components/BottomActions';
import { CardColumns } from '@/components/CardColumns';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { SegmentTabs } from '@/components/SegmentTabs';
import { supervisorPaths } from '../../staff/staffPaths';
import type { DraftState } from '../draft/DraftState';
import { changesWords } from '../draftWords';
import { ItemList } from '../ItemList';
import { DepartmentList } from '../PartList/DepartmentList';
import { MaterialList } from '../PartList/MaterialList';
import { QuestionList } from '../PartList/QuestionList';
import { useCheck } from '../useCheck';
import './index.scss';

type Shown = 'items' | 'questions' | 'materials' | 'departments';

interface CatalogueDeskProps {
  readonly draft: DraftState;
  /** The kind of part to show first, and which of them to open. */
  readonly kind: string;
  readonly openId: string;
}

const lists: Readonly<Record<string, Shown>> = {
  question: 'questions',
  material: 'materials',
  department: 'departments',
};

/** The district's catalogue as it is being written: every part in a list, and the way to publish it. */
export function CatalogueDesk({ draft, kind, openId }: CatalogueDeskProps) {
  const [shown, setShown] = useState<Shown>(lists[kind] ?? 'items');
  const check = useCheck(draft);
  const catalogue = draft.working;
  const list = { catalogue, check };
  const { errors } = check;

  return (
    <>
      <Text className="catalogue-desk__words">{changesWords(draft)}</Text>
      <SegmentTabs<Shown>
        tabs={[
          { value: 'items', label: '事项', count: catalogue.items.length },
          { value: 'questions', label: '问题', count: catalogue.questions.length },
          { value: 'materials', label: '材料', count: catalogue.materials.length },
          { value: 'departments', label: '部门', count: catalogue.departments.length },
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === 'items' ? (
        <CardColumns>
          <ItemList {...list} />
        </CardColumns>
      ) : null}
      {shown === 'questions' ? <QuestionList {...list} /> : null}
      {shown === 'materials' ? <MaterialList {...list} firstId={openId} /> : null}
      {shown === 'departments' ? <DepartmentList {...list} firstId={openId} /> : null}
      <BottomActions>
        <PrimaryButton onClick={() => open(supervisorPaths.catalogueCheck())}>
          {errors.length === 0 ? '检查并发布' : `检查:${errors.length} 处须改正`}
        </PrimaryButton>
        <QuietButton onClick={() => open(supervisorPaths.catalogueVersions())}>
          历史版本、导出和导入
        </QuietButton>
      </BottomActions>
    </>
  );
}

function open(url: string): void {
  void Taro.navigateTo({ url });
}
