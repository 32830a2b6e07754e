import { View } from '@tarojs/components';
import { formatDay } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';
import { CheckRow } from '@/components/CheckRow';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import { UploadField } from '../../files/UploadField';
import type { DeliveryLine } from '../newDelivery';

interface DeliveryLineCardProps {
  readonly caseId: string;
  readonly line: DeliveryLine;
  readonly isElectronic: boolean;
  /** 'YYYY-MM-DD' in Shanghai. */
  readonly today: Day;
  readonly onChange: (part: Partial<DeliveryLine>) => void;
}

/** One result on its way: on this delivery or not, its name and number, and the file of an electronic licence. */
export function DeliveryLineCard({ caseId, line, isElectronic, today, onChange }: DeliveryLineCardProps) {
  return (
    <View>
      <CheckRow
        label={line.itemName}
        isChecked={line.isChosen}
        onToggle={() => onChange({ isChosen: !line.isChosen })}
      />
      {line.isChosen ? (
        <View>
          <FormField label="结果文书">
            <TextField
              name={`name-${line.itemId}`}
              value={line.name}
              label={`${line.itemName}的结果文书`}
              onChange={(name) => onChange({ name })}
            />
          </FormField>
          <FormField label="文书编号" isOptional>
            <TextField
              name={`number-${line.itemId}`}
              value={line.number}
              label={`${line.itemName}的文书编号`}
              onChange={(number) => onChange({ number })}
            />
          </FormField>
          <FormField label="有效期至" isOptional hint="文书上写明有效期的才填">
            <DayField
              name={`validUntil-${line.itemId}`}
              label={`${line.itemName}的有效期`}
              value={line.validUntil}
              start={today}
              words={line.validUntil === '' ? '没有写明' : formatDay(line.validUntil, today)}
              onChange={(validUntil) => onChange({ validUntil })}
            />
            {line.validUntil === '' ? null : (
              <QuietButton onClick={() => onChange({ validUntil: '' })}>没有有效期</QuietButton>
            )}
          </FormField>
          {isElectronic ? (
            <FormField label="电子证照文件">
              <UploadField
                label={`${line.itemName}的电子证照`}
                owner={{ scope: 'workbench', caseId }}
                files={line.files}
                place={`delivery.${caseId}.${line.itemId}`}
                most={1}
                onChange={(files) => onChange({ files })}
              />
            </FormField>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}
