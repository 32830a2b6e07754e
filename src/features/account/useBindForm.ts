import { useState } from 'react';
import { z } from '@/domain/zod';
import { useKeptForm } from '../form/useKeptForm';
import type { EnterpriseFields } from './enterpriseProblems';
import { findLastContact } from './lastContact';
import type { Me } from './Me';
import { positions } from './positions';

/** All but WeChat's number: that is kept in the cloud, and only for minutes. */
const KeptFields = z.object({
  creditCode: z.string(),
  enterpriseName: z.string(),
  myName: z.string(),
  phone: z.string(),
  position: z.string(),
  isTakingOver: z.boolean(),
});
type KeptFields = z.infer<typeof KeptFields>;

export interface BindForm {
  readonly fields: EnterpriseFields;
  readonly change: (change: Partial<EnterpriseFields>) => void;
  /** Once the enterprise is bound. */
  readonly discard: () => void;
}

/** The binding as it is typed, on this phone from the first letter; begun with what is known of the person already. */
export function useBindForm(me: Me, declined: Me['endings'][number] | undefined): BindForm {
  const [isFromWechat, setFromWechat] = useState(false);
  const kept = useKeptForm({
    key: `bindEnterprise.${declined?.enterpriseId ?? 'new'}`,
    schema: KeptFields,
    initial: () => knownFields(me, declined),
  });

  function change({ isFromWechat: isTold, ...typed }: Partial<EnterpriseFields>): void {
    if (isTold !== undefined) setFromWechat(isTold);
    kept.change((before) => ({ ...before, ...typed }));
  }

  return { fields: { ...kept.form, isFromWechat }, change, discard: kept.discard };
}

/** Who was sent back puts right what they wrote; nobody writes their own name and number twice. */
function knownFields({ accountId, name }: Me, declined: Me['endings'][number] | undefined): KeptFields {
  const contact = findLastContact(accountId);
  return {
    creditCode: declined?.creditCode ?? '',
    enterpriseName: declined?.name ?? '',
    myName: name,
    phone: contact?.name === name ? contact.phone : '',
    ...{ position: positions[0], isTakingOver: false },
  };
}
