import Taro from '@tarojs/taro';
import { EmptyState } from '@/components/EmptyState';
import { CaseList } from '../../caseList/CaseList';
import { supervisorPaths } from '../../staff/staffPaths';
import { supervisionSource } from '../../worklist/staffSources';

const source = supervisionSource({ scope: 'followUp' });

/** Whom the working group has to call (A5). */
export function FollowUpList() {
  return (
    <CaseList
      source={source}
      viewer="workingGroup"
      onOpen={({ caseId }) => void Taro.navigateTo({ url: supervisorPaths.followUp({ caseId }) })}
      empty={<EmptyState title="没有待回访的办件" words="服务结束的办件会出现在这里。" />}
    />
  );
}
