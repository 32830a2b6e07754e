import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { ServicePromises } from '@/domain/agencyCase/promises';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Stepper } from '@/components/Stepper';
import { useSaveRules, type Rules } from '../useRules';
import './index.scss';

interface PromisesFormProps {
  readonly table: Rules['promises'];
}

const rows: readonly { key: keyof ServicePromises; label: string; least: number; most: number }[] = [
  { key: 'acceptWd', label: '提交后几个工作日内受理', least: 0, most: 10 },
  { key: 'visitWd', label: '受理后几个工作日内首次上门', least: 0, most: 10 },
  { key: 'feedbackWd', label: '至少几个工作日反馈一次进展', least: 1, most: 20 },
  { key: 'deliverWd', label: '批准后几个工作日内送达', least: 0, most: 10 },
  { key: 'urgeWd', label: '企业催办后几个工作日内答复', least: 1, most: 5 },
  { key: 'consentWd', label: '函告几个工作日没有答复视为同意', least: 1, most: 30 },
  { key: 'complaintWd', label: '投诉后几个工作日内答复', least: 1, most: 15 },
  { key: 'remindDays', label: '请企业评价后几天提醒一次(0 是不提醒)', least: 0, most: 14 },
];

/** The service's own promises; running cases keep those they began with. */
export function PromisesForm({ table }: PromisesFormProps) {
  const [promises, setPromises] = useState(table.promises);
  const { isBusy, problem, savePromises } = useSaveRules();
  const isChanged = rows.some(({ key }) => promises[key] !== table.promises[key]);

  async function save(): Promise<void> {
    if (await savePromises({ version: table.version, promises }))
      void Taro.showToast({ title: '已保存', icon: 'success' });
  }

  return (
    <Card title="服务承诺">
      <Text className="promises-form__words">
        对新提交的办件生效;正在办理的办件按提交时的承诺。投诉答复和提醒评价马上按新的执行。
      </Text>
      {rows.map(({ key, label, least, most }) => (
        <View key={key} className="promises-form__row">
          <Text className="promises-form__label">{label}</Text>
          <Stepper
            label={label}
            value={promises[key]}
            least={least}
            most={most}
            onChange={(value) => setPromises((before) => ({ ...before, [key]: value }))}
          />
        </View>
      ))}
      <Problem sentence={problem} />
      {isChanged ? (
        <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
          保存服务承诺
        </PrimaryButton>
      ) : null}
    </Card>
  );
}
