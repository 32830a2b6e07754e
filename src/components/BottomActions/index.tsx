import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

/** Keeps the action of the page at the thumb; sticks to the lower edge and never covers the page's end. */
export function BottomActions({ children }: { readonly children: ReactNode }) {
  return <View className="bottom-actions">{children}</View>;
}
