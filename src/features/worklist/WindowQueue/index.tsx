import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { EmptyState } from '@/components/EmptyState';
import { SegmentTabs } from '@/components/SegmentTabs';
import { CaseList } from '../../caseList/CaseList';
import { staffPaths } from '../../staff/staffPaths';
import { ClaimsEntry } from '../ClaimsEntry';
import { DueNote } from '../DueNote';
import { SearchBox } from '../SearchBox';
import { workbenchSource } from '../staffSources';

const tabs = [
  { value: 'queue', label: '待受理' },
  { value: 'unassigned', label: '待指派' },
  { value: 'all', label: '全部' },
] as const;
type Tab = (typeof tabs)[number]['value'];

const emptyWords = {
  queue: { title: '没有待受理的申请', words: '企业提交申请后会出现在这里,先到期的排在前面。' },
  unassigned: { title: '没有待指派的办件', words: '受理后还没有专员的办件会出现在这里。' },
  all: { title: '还没有办件', words: '企业在线提交或由您代为登记后,会出现在这里。' },
} as const satisfies Record<Tab, { title: string; words: string }>;

/** The window's room: what to accept, whom to assign, and every case to find again (O1). */
export function WindowQueue() {
  const [tab, setTab] = useState<Tab>('queue');
  const [search, setSearch] = useState('');
  const empty =
    search === ''
      ? emptyWords[tab]
      : { title: '没有找到', words: `没有与“${search}”相符的办件,请核对编号或名称。` };

  return (
    <View>
      <ClaimsEntry />
      <SegmentTabs tabs={tabs} value={tab} onChange={setTab} />
      <SearchBox placeholder="编号、企业、项目或信用代码" sought={search} onSearch={setSearch} />
      <CaseList
        source={workbenchSource({ scope: tab, search })}
        viewer="window"
        onOpen={({ caseId }) => void Taro.navigateTo({ url: staffPaths.case({ caseId }) })}
        renderNote={(row, now) => <DueNote row={row} now={now} />}
        empty={<EmptyState {...empty} />}
      />
    </View>
  );
}
