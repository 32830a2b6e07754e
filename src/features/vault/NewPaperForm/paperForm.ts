import { shortText, textProblem } from '@/domain/shared/text';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { DraftFile } from '@/domain/request/RequestDraft';
import { Day } from '@/domain/shared/time';
import { isOfEnterprise, sameName } from '@/domain/vault/scope';
import { z } from '@/domain/zod';

export const PaperForm = z.object({
  name: z.string(),
  /** Null for what serves every project. */
  projectId: z.string().nullable(),
  files: z.array(DraftFile),
  validUntil: Day.nullable(),
});
export type PaperForm = z.infer<typeof PaperForm>;

const PaperName = shortText('材料名称', 60);

const MOST_SUGGESTED = 6;

/** Names the catalogue knows that contain what is typed; a paper of such a name is offered to the items that want it. */
export function suggestedNames({ materials }: Catalogue, typed: string): string[] {
  const words = sameName(typed);
  const isWhole = materials.some(({ name }) => sameName(name) === words);
  if (words === '' || isWhole) return [];

  const found = materials.filter(
    ({ name, filledBySpecialist }) => !filledBySpecialist && sameName(name).includes(words),
  );
  return found.map(({ name }) => name).slice(0, MOST_SUGGESTED);
}

/** Whether a paper of this name is the enterprise's own, whatever project is chosen. */
export function isSharedName({ materials }: Catalogue, typed: string): boolean {
  const known = materials.find(({ name }) => sameName(name) === sameName(typed));
  return isOfEnterprise(known?.materialId ?? null);
}

/** What keeps the form from being saved, as a sentence; '' when it may go. */
export function paperFormProblem({ name, files }: PaperForm): string {
  return textProblem(PaperName, name) ?? filesProblem(files);
}

/** Why there is nothing to save; '' where there is. */
export function filesProblem(files: PaperForm['files']): string {
  return files.length === 0 ? '还没有传上文件。请选择文件,传完后再保存。' : '';
}
