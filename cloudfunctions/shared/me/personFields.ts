import { PhoneNumber } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';

/** What a person says of themselves when signing up. */
export const personFields = { name: shortText('姓名', 20), phone: PhoneNumber };
