import { View } from '@tarojs/components';
import { EmptyState } from '../EmptyState';
import { QuietButton } from '../QuietButton';
import './index.scss';

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

  return (
    <View className="load-state" aria-label="正在读取">
      {[0, 1, 2].map((place) => (
        <View key={place} className="load-state__block">
          <View className="load-state__line load-state__line--short" />
          <View className="load-state__line" />
          <View className="load-state__line" />
        </View>
      ))}
    </View>
  );
}
