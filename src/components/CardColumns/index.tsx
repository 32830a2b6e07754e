import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

/** Cards below one another; on a desktop, in a wide PageFrame, in two columns. */
export function CardColumns({ children }: { readonly children: ReactNode }) {
  return <View className="card-columns">{children}</View>;
}
