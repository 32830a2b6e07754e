import { EmptyState } from '../EmptyState';
import { QuietButton } from '../QuietButton';
import { SkeletonCards } from './SkeletonCards';

interface LoadStateProps {
  readonly isLoading: boolean;
  /** A sentence that says what failed and what to do; empty or undefined while nothing failed. */
  readonly error: string | undefined;
  readonly onRetry: () => void;
}

/** Stands where the content will be: a skeleton while it loads, the sentence and a second try where it failed. */
export function LoadState({ isLoading, error, onRetry }: LoadStateProps) {
  if (error !== undefined && error !== '' && !isLoading)
    return (
      <EmptyState title="没有读到内容" words={error}>
        <QuietButton onClick={onRetry}>重新读取</QuietButton>
      </EmptyState>
    );

  return <SkeletonCards count={3} />;
}
