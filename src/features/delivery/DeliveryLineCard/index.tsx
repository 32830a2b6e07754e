import { View } from '@tarojs/components';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import { UploadField } from '../../files/UploadField';
import type { DeliveryLine } from '../newDelivery';

interface DeliveryLineCardProps {
  readonly caseId: string;
  readonly line: DeliveryLine;
  readonly isElectronic: boolean;
  readonly onChange: (line: DeliveryLine) => void;
}

/** One result on its way: on this delivery or not, its name and number, and the file of an electronic licence. */
export function DeliveryLineCard({ caseId, line, isElectronic, onChange }: DeliveryLineCardProps) {
  return (
    <View>
      <CheckRow
        label={line.itemName}
        isChecked={line.isChosen}
        onToggle={() => onChange({ ...line, isChosen: !line.isChosen })}
      />
      {line.isChosen ? (
        <View>
          <FormField label="结果文书">
            <TextField
              name={`name-${line.itemId}`}
              value={line.name}
              label={`${line.itemName}的结果文书`}
              onChange={(name) => onChange({ ...line, name })}
            />
          </FormField>
          <FormField label="文书编号" isOptional>
            <TextField
              name={`number-${line.itemId}`}
              value={line.number}
              label={`${line.itemName}的文书编号`}
              onChange={(number) => onChange({ ...line, number })}
            />
          </FormField>
          {isElectronic ? (
            <FormField label="电子证照文件">
              <UploadField
                label={`${line.itemName}的电子证照`}
                owner={{ scope: 'workbench', caseId }}
                files={line.files}
                most={1}
                onChange={(files) => onChange({ ...line, files })}
              />
            </FormField>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}
