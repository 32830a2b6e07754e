import { useState } from 'react';
import { Picker, Text, View } from '@tarojs/components';
import { defaultRights } from '@/domain/mandate/defaultTerms';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import { formatDay } from '@/domain/schedule/peopleDates';
import { shortText, textProblem } from '@/domain/shared/text';
import type { Day } from '@/domain/shared/time';
import { CheckRow } from '@/components/CheckRow';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { Icon } from '@/components/Icon';
import { roleOf } from '@/components/roleOf';
import { TextField } from '@/components/TextField';
import '@/components/field.scss';
import './index.scss';

interface TermsFormProps {
  readonly terms: MandateTerms;
  /** In the catalogue's order. */
  readonly items: readonly { readonly itemId: string; readonly name: string }[];
  readonly today: Day;
  /** By field of the terms. */
  readonly problems: Readonly<Partial<Record<keyof MandateTerms, string>>>;
  readonly onChange: (terms: MandateTerms) => void;
}

const OwnRight = shortText('其他权限', 120);

/** Told as it is typed: the mandate is read as a whole, and a right that is cut off says something else. */
function ownProblem(own: string): string {
  return own.trim() === '' ? '' : (textProblem(OwnRight, own) ?? '');
}

/** Scope, term and rights as the request filled them in, to be changed where the enterprise wants less or more. */
export function TermsForm({ terms, items, today, problems, onChange }: TermsFormProps) {
  const set = (change: Partial<MandateTerms>) => onChange({ ...terms, ...change });
  const [own, setOwn] = useState(() =>
    terms.rights.filter((right) => !defaultRights.includes(right)).join(';'),
  );
  const usual = terms.rights.filter((right) => defaultRights.includes(right));
  const withOwn = (rights: readonly string[], text: string) =>
    text.trim() === '' ? [...rights] : [...rights, text.replace(/\s+/g, ' ').trim()];

  function toggle(right: string): void {
    const kept = defaultRights.filter((each) => usual.includes(each) !== (each === right));
    set({ rights: withOwn(kept, own) });
  }

  return (
    <View className="terms-form">
      <FormField label="范围" problem={problems.toItemId} hint="只委托其中一段时修改;按办理的先后排列">
        <View className="terms-form__pair">
          <ItemField
            label="从"
            items={items}
            itemId={terms.fromItemId}
            onChange={(fromItemId) => set({ fromItemId })}
          />
          <ItemField
            label="到"
            items={items}
            itemId={terms.toItemId}
            onChange={(toItemId) => set({ toItemId })}
          />
        </View>
      </FormField>
      <FormField
        label="期限至"
        problem={problems.until}
        hint={`自 ${formatDay(terms.from, today)}起,最长三年`}
      >
        <DayField
          name="mandateUntil"
          label="委托期限至"
          value={terms.until}
          start={today}
          words={formatDay(terms.until, today)}
          onChange={(until) => set({ until })}
        />
      </FormField>
      <FormField label="可以代为做的" problem={problems.rights}>
        <View>
          {defaultRights.map((right) => (
            <CheckRow
              key={right}
              label={right}
              isChecked={usual.includes(right)}
              onToggle={() => toggle(right)}
            />
          ))}
        </View>
      </FormField>
      <FormField label="其他权限" isOptional problem={ownProblem(own)}>
        <TextField
          name="mandateRight"
          label="其他委托权限"
          value={own}
          onChange={(text) => {
            setOwn(text);
            set({ rights: withOwn(usual, text) });
          }}
        />
      </FormField>
    </View>
  );
}

interface ItemFieldProps {
  readonly label: string;
  readonly items: TermsFormProps['items'];
  readonly itemId: string;
  readonly onChange: (itemId: string) => void;
}

function ItemField({ label, items, itemId, onChange }: ItemFieldProps) {
  const place = Math.max(
    items.findIndex((item) => item.itemId === itemId),
    0,
  );
  const name = items[place]?.name ?? '请选择';
  return (
    <Picker
      mode="selector"
      range={items.map((item) => item.name)}
      value={place}
      onChange={(event) => onChange(items[Number(event.detail.value)]?.itemId ?? itemId)}
    >
      <View className="field terms-form__item" {...roleOf('button')} aria-label={`委托范围${label}:${name}`}>
        <Text className="terms-form__name">
          {label} {name}
        </Text>
        <Icon name="down" />
      </View>
    </Picker>
  );
}
