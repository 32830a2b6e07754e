import { View } from '@tarojs/components';
import './index.scss';

/** Grey cards where content will be; seen only where it takes longer than a moment. */
export function SkeletonCards({ count }: { readonly count: number }) {
  if (count === 0) return null;

  return (
    <View className="load-state" aria-label="正在读取">
      {Array.from({ length: count }, (_, place) => (
        <View key={place} className="load-state__block">
          <View className="load-state__line load-state__line--short" />
          <View className="load-state__line" />
          <View className="load-state__line" />
        </View>
      ))}
    </View>
  );
}
