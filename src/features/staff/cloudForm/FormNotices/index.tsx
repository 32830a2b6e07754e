import { Text, View } from '@tarojs/components';
import type { FormRecord } from '@/domain/shared/mergeForms';
import { useNow } from '@/features/live/useNow';
import { Problem } from '@/components/Problem';
import type { CloudForm } from '../useCloudForm';
import { FormConflictSheet, type FieldWords } from './FormConflictSheet';
import './index.scss';

interface FormNoticesProps<T extends FormRecord> {
  readonly sync: CloudForm<T>['sync'];
  readonly fields: FieldWords;
}

/** What other devices did to this form, where the person has to know or to choose; nothing otherwise. */
export function FormNotices<T extends FormRecord>({ sync, fields }: FormNoticesProps<T>) {
  const now = useNow();
  const { conflict, wasEnded, problem, choose } = sync;

  return (
    <View className="form-notices">
      {wasEnded ? (
        <Text className="form-notices__words">
          这份内容已在另一台设备上提交或删除。这里多写的还在,提交前请先看看办件。
        </Text>
      ) : null}
      <Problem sentence={problem} />
      {conflict === undefined ? null : (
        <FormConflictSheet
          key={conflict.version}
          conflict={conflict}
          fields={fields}
          now={now}
          onChoose={choose}
        />
      )}
    </View>
  );
}
