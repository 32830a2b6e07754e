import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { CaseStatus } from '@/domain/agencyCase/AgencyCase';
import { statusTag } from '@/domain/agencyCase/statusTag';
import { z } from '@/domain/zod';
import { EmptyState } from '@/components/EmptyState';
import { SegmentTabs } from '@/components/SegmentTabs';
import { pressable } from '@/components/pressable';
import { CaseList } from '../../caseList/CaseList';
import { supervisorPaths } from '../../staff/staffPaths';
import { DueNote } from '../../worklist/DueNote';
import { SearchBox } from '../../worklist/SearchBox';
import { supervisionSource, type SupervisionScope } from '../../worklist/staffSources';
import './index.scss';

interface SupervisedCasesProps {
  /** What a number of the overview led to, a status or another list; undefined for the whole room. */
  readonly status: string | undefined;
}

const tabs = [
  { value: 'open', label: '未结束' },
  { value: 'all', label: '全部' },
] as const;

/** Every case of the district, what is due first at the top (G2). */
export function SupervisedCases({ status }: SupervisedCasesProps) {
  const [narrowed, setNarrowed] = useState(() => scopeOf(status));
  const [tab, setTab] = useState<'open' | 'all'>('open');
  const [search, setSearch] = useState('');
  const shown = narrowed ?? tab;

  return (
    <View>
      {narrowed === undefined ? (
        <SegmentTabs tabs={tabs} value={tab} onChange={setTab} />
      ) : (
        <View className="supervised-cases__scope">
          <Text>只看:{scopeWord(narrowed)}</Text>
          <View className="supervised-cases__clear" {...pressable({ onPress: () => setNarrowed(undefined) })}>
            <Text>看全部</Text>
          </View>
        </View>
      )}
      <SearchBox placeholder="编号、企业、项目或信用代码" sought={search} onSearch={setSearch} />
      <CaseList
        source={supervisionSource({ scope: shown, search })}
        viewer="workingGroup"
        onOpen={({ caseId }) => void Taro.navigateTo({ url: supervisorPaths.case({ caseId }) })}
        renderNote={(row, now) => <DueNote row={row} now={now} />}
        empty={
          <EmptyState
            title={search === '' ? '这里还没有办件' : '没有找到'}
            words={search === '' ? '' : `没有与“${search}”相符的办件,请核对编号或名称。`}
          />
        }
      />
    </View>
  );
}

const NarrowScope = z.enum(['overdue', 'suggestion', 'needsRectification', ...CaseStatus.options]);

function scopeOf(status: string | undefined): SupervisionScope | undefined {
  const parsed = NarrowScope.safeParse(status);
  return parsed.success ? parsed.data : undefined;
}

function scopeWord(scope: SupervisionScope): string {
  if (scope === 'needsRectification') return '差评待整改';
  if (scope === 'overdue') return '已超期';
  if (scope === 'suggestion') return '待督办';
  const status = CaseStatus.safeParse(scope);
  if (!status.success) return '全部';

  return statusTag({ status: status.data, holder: 'nobody', viewer: 'workingGroup' }).word;
}
