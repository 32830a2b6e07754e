import { halfWidth } from '../shared/halfWidth';

const signs = /[\s,。、;:?!“”‘’()《》〈〉【】〔〕·…—~`!@#$%^&*()_+\-=[\]{};':"\\|,.<>/?]+/g;

/** Text as search sees it: half width, small letters, signs as single spaces. */
export function searchText(text: string): string {
  return halfWidth(text).toLowerCase().replace(signs, ' ').trim();
}
