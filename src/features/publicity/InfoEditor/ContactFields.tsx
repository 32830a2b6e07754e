import { View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { EmptyState } from '@/components/EmptyState';
import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import { changedAt, type InfoDesk, type InfoForm } from '../InfoForm';
import type { InfoEditing } from '../useInfoEditor';

interface ContactFieldsProps {
  readonly editing: InfoEditing;
  readonly specialists: InfoDesk['specialists'];
}

/** One line per specialist; the name comes from the account and is not typed here. */
export function ContactFields({ editing, specialists }: ContactFieldsProps) {
  const { value, problems, change } = editing;
  const edit = (place: number, part: Partial<InfoForm['contacts'][number]>) =>
    change((info) => ({ ...info, contacts: changedAt(info.contacts, place, part) }));

  return (
    <Card title="专员">
      {value.contacts.length === 0 ? (
        <EmptyState title="还没有专员" words="专员加入后会出现在这里。" />
      ) : null}
      {value.contacts.map(({ accountId, duty, phone, isListed }, place) => {
        const person = specialists.find((each) => each.accountId === accountId);
        const name = person?.name ?? '';
        return (
          <View key={accountId} className="info-editor__part">
            <CheckRow
              label={`公开${name}`}
              detail={person?.departmentName}
              isChecked={isListed}
              onToggle={() => edit(place, { isListed: !isListed })}
            />
            {isListed ? (
              <>
                <FormField
                  label="职责"
                  isOptional
                  hint="空着就按部门的事项写阶段"
                  problem={problems[`contacts.${place}.duty`]}
                >
                  <TextField
                    name={`duty${place}`}
                    label={`${name}的职责`}
                    value={duty}
                    onChange={(value) => edit(place, { duty: value })}
                  />
                </FormField>
                <FormField label="办公电话" isOptional problem={problems[`contacts.${place}.phone`]}>
                  <TextField
                    name={`phone${place}`}
                    label={`${name}的办公电话`}
                    type="tel"
                    value={phone}
                    onChange={(value) => edit(place, { phone: value })}
                  />
                </FormField>
              </>
            ) : null}
          </View>
        );
      })}
    </Card>
  );
}
