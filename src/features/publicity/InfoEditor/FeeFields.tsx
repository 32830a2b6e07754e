import { useState } from 'react';
import { View } from '@tarojs/components';
import { newCommandId } from '@/api/newCommandId';
import { amountWords } from '@/domain/publicity/Fee';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { confirmed } from '@/components/confirmed';
import { FormField } from '@/components/FormField';
import { LinkRow } from '@/components/LinkRow';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import { changedAt, newFee, type InfoForm } from '../InfoForm';
import type { InfoEditing } from '../useInfoEditor';

type FormFee = InfoForm['fees'][number];

/** The statutory fees that remain; a figure needs its source and a confirmation. */
export function FeeFields({ editing }: { readonly editing: InfoEditing }) {
  const { value, problems, change } = editing;
  const [openId, setOpenId] = useState('');

  function add(): void {
    const fee = newFee(newCommandId());
    change((info) => ({ ...info, fees: [...info.fees, fee] }));
    setOpenId(fee.feeId);
  }

  return (
    <Card title="仍由企业缴纳的法定费用">
      {value.fees.map((fee, place) => {
        const hasProblem = Object.keys(problems).some((path) => path.startsWith(`fees.${place}.`));
        return openId === fee.feeId || hasProblem ? (
          <OneFee key={fee.feeId} {...{ editing, fee, place }} />
        ) : (
          <LinkRow
            key={fee.feeId}
            title={fee.name === '' ? '(还没有名称)' : fee.name}
            words={`${amountWords(fee)} · ${fee.verified ? '已核定' : '待核定'}`}
            onOpen={() => setOpenId(fee.feeId)}
          />
        );
      })}
      <View className="info-editor__add">
        <QuietButton onClick={add}>添加一项费用</QuietButton>
      </View>
    </Card>
  );
}

const fields = [
  { key: 'name', label: '费用名称', hint: '' },
  { key: 'when', label: '什么情况要交', hint: '' },
  { key: 'collector', label: '由谁收', hint: '' },
  { key: 'amount', label: '标准', hint: '空着显示“以主管部门公布为准”;写数字要有依据并已核定' },
  { key: 'source', label: '依据', hint: '文件名称和文号' },
] as const;

interface OneFeeProps {
  readonly editing: InfoEditing;
  readonly fee: FormFee;
  readonly place: number;
}

function OneFee({ editing: { problems, change }, fee, place }: OneFeeProps) {
  const edit = (part: Partial<FormFee>) =>
    change((info) => ({ ...info, fees: changedAt(info.fees, place, part) }));

  async function remove(): Promise<void> {
    const words = '保存并公开后,企业不再看到这一项。';
    if (!(await confirmed({ title: `删除“${fee.name}”?`, words, yes: '删除' }))) return;
    change((info) => ({ ...info, fees: info.fees.filter(({ feeId }) => feeId !== fee.feeId) }));
  }

  return (
    <View className="info-editor__part">
      {fields.map(({ key, label, hint }) => (
        <FormField key={key} label={label} hint={hint} problem={problems[`fees.${place}.${key}`]}>
          <TextField
            name={`${key}${place}`}
            label={`${label}(第 ${place + 1} 项)`}
            value={fee[key]}
            onChange={(value) => edit({ [key]: value })}
          />
        </FormField>
      ))}
      <CheckRow
        label="已核定"
        detail="名称、标准和依据都和文件核对过"
        isChecked={fee.verified}
        onToggle={() => edit({ verified: !fee.verified })}
      />
      <View className="info-editor__add">
        <QuietButton about={fee.name} onClick={() => void remove()}>
          删除这一项
        </QuietButton>
      </View>
    </View>
  );
}
