import type { ReactNode } from 'react';
import { goTo } from '@/features/navigation/routes';
import { EmptyState } from '@/components/EmptyState';
import { QuietButton } from '@/components/QuietButton';
import { useMe } from '../useMe';

interface WithEnterpriseProps {
  /** Why an enterprise is needed here. */
  readonly words: string;
  readonly children: ReactNode;
}

/**
 * What belongs to an enterprise; who has none is led to bind one. While it is not known who asks, the page asks along.
 */
export function WithEnterprise({ words, children }: WithEnterpriseProps) {
  const { me } = useMe();
  if (me?.enterprises.length !== 0) return <>{children}</>;

  return (
    <EmptyState title="还没有绑定企业" words={words}>
      <QuietButton onClick={() => goTo('enterprise')}>绑定企业</QuietButton>
    </EmptyState>
  );
}
