import { shortText } from '../shared/text';
import { Day } from '../shared/time';
import { z } from '../zod';

const idText = z.string().min(1).max(80);
const PaperName = shortText('材料名称', 60);

/** A version as a person adds it. */
export const AddedVersion = z.object({
  fileIds: z.array(idText).min(1, '请至少选择一个文件').max(30, '一次最多 30 个文件'),
  validUntil: Day.nullable().default(null),
});
export type AddedVersion = z.infer<typeof AddedVersion>;

export const AddedPaper = AddedVersion.extend({
  name: PaperName,
  /** Null for what serves every project of the enterprise. */
  projectId: idText.nullable(),
});
export type AddedPaper = z.infer<typeof AddedPaper>;

/** What can be changed of a paper; its files never can. */
export const PaperChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename'), name: PaperName }),
  z.object({ kind: z.literal('validity'), versionId: idText, validUntil: Day.nullable() }),
  z.object({ kind: z.literal('restore') }),
]);
export type PaperChange = z.infer<typeof PaperChange>;
