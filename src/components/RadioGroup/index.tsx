import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { roleOf } from '../roleOf';

/** A choice of one: the question is said before its answers. */
export function RadioGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <View aria-label={label} {...roleOf('radiogroup')}>
      {children}
    </View>
  );
}
