import { Text, View } from '@tarojs/components';
import { QuietButton } from '../QuietButton';
import './index.scss';

interface MoreRowsProps {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** The foot of a paged list. */
export function MoreRows({ hasMore, isLoading, onMore }: MoreRowsProps) {
  return (
    <View className="more-rows">
      {hasMore ? (
        <QuietButton isBusy={isLoading} onClick={onMore}>
          再看一些
        </QuietButton>
      ) : (
        <Text className="more-rows__end">没有更多了</Text>
      )}
    </View>
  );
}
