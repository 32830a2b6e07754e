import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { ActionSheet } from '@/components/ActionSheet';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { roleNames } from '../../staff/roleHomes';
import { InviteForm } from '../InviteForm';
import './index.scss';

/** Everyone who works for the service, and the way in for the next one (O2, O3). */
export function StaffList() {
  const [isInviting, setInviting] = useState(false);
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => api.supervision.staff.list.query({}) });

  function close(): void {
    setInviting(false);
    void staff.refetch();
  }

  return (
    <>
      {staff.data === undefined ? (
        <LoadState
          isLoading={staff.isFetching}
          error={staff.isError ? problemSentence(staff.error) : ''}
          onRetry={() => void staff.refetch()}
        />
      ) : (
        <People people={staff.data.rows} />
      )}
      <BottomActions>
        <PrimaryButton onClick={() => setInviting(true)}>邀请人员</PrimaryButton>
      </BottomActions>
      <ActionSheet title="邀请人员" isOpen={isInviting} onClose={close}>
        <InviteForm />
      </ActionSheet>
    </>
  );
}

interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly (keyof typeof roleNames)[];
  readonly departmentName: string | null;
}

function People({ people }: { readonly people: readonly Person[] }) {
  if (people.length === 0) return <EmptyState title="还没有工作人员" words="生成邀请码,请同事加入。" />;

  return (
    <Card title={`${people.length} 人`}>
      {people.map(({ accountId, name, roles, departmentName }) => (
        <View key={accountId} className="staff-list__person">
          <Text className="staff-list__name">{name}</Text>
          <Text className="staff-list__fact">
            {[roles.map((role) => roleNames[role]).join('、'), departmentName].filter(Boolean).join(' · ')}
          </Text>
        </View>
      ))}
    </Card>
  );
}
