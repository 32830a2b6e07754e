import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Problem } from '../Problem';
import './index.scss';

interface FormFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it; stands below and is read out. */
  readonly problem?: string;
  readonly isOptional?: boolean;
  readonly children: ReactNode;
}

export function FormField({ label, hint, problem, isOptional = false, children }: FormFieldProps) {
  return (
    <View className="form-field">
      <View className="form-field__label">
        <Text>{label}</Text>
        {isOptional ? <Text className="form-field__optional">选填</Text> : null}
      </View>
      {children}
      {hint === undefined || hint === '' ? null : <Text className="form-field__hint">{hint}</Text>}
      <Problem sentence={problem ?? ''} />
    </View>
  );
}
