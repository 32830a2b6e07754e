import type { PaperGuide } from '@/domain/guide/PaperGuide';
import { untouchedPaper } from '@/domain/guide/PaperGuide';

import { collection, command } from '../../database/collection';
import type { Row } from '../../database/collection';
import type { Signed } from '../settingsTable';

/** What the district made of the guide to one paper; its `_id` is the paper's. `version` is raised by every change. */
export interface PaperGuideDocument extends Row, Signed {
  readonly version: number;
  readonly guide: PaperGuide;
}

const papers = collection<PaperGuideDocument>('paperGuides');
/** More papers than any catalogue has. */
const MOST_PAPERS = 1_000;

/** Only those that the district has touched, in no order. */
export function listPaperGuides(): Promise<PaperGuideDocument[]> {
  return papers.list({ where: {}, limit: MOST_PAPERS });
}

/** Version 0 while nobody has touched it. */
export async function readPaperGuide(paperId: string): Promise<PaperGuideDocument> {
  const unsigned: Signed = { commandId: '', updatedBy: '', updaterName: '', updatedAt: '' };
  return (await papers.find(paperId)) ?? { _id: paperId, version: 0, guide: untouchedPaper, ...unsigned };
}

/** @returns false when somebody saved after `version` was read */
export async function writePaperGuide(
  { _id, version, guide }: Pick<PaperGuideDocument, '_id' | 'version' | 'guide'>,
  signed: Signed,
): Promise<boolean> {
  if (version === 0) return papers.insert({ _id, version: 1, guide, ...signed });

  const changes = { guide: command.set(guide), version: command.inc(1), ...signed };
  return (await papers.update({ _id, version }, changes)) === 1;
}
