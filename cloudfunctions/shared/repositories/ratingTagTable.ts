import { defaultRatingTags } from '@/domain/agencyCase/ratingTags';
import type { KeptTag } from '@/domain/agencyCase/ratingTags';

import { SettingsTable } from './settingsTable';

/** What the district offers as a tap beside the faces (A5). */
export const ratingTagTable = new SettingsTable<readonly KeptTag[]>(
  'ratingTags',
  '评价标签',
  defaultRatingTags,
);
