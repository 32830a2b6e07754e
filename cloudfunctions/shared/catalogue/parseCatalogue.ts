import { Catalogue } from '@/domain/catalogue/catalogue';
import type { CatalogueProblem } from '@/domain/catalogue/check/CatalogueProblem';
import { shapeProblems } from '@/domain/catalogue/check/shapeProblems';

import { AppError } from '../AppError';

/** Two catalogues and their frame stay well under the 1 MB that a function may answer. The shipped one has 25 KB. */
const MOST_KB = 240;

/** @throws AppError BAD_INPUT naming part and field, TOO_LARGE */
export function parseCatalogue(value: unknown): Catalogue {
  if (Buffer.byteLength(JSON.stringify(value) ?? '') > MOST_KB * 1024) {
    throw new AppError('TOO_LARGE', {
      userMessage: `目录超过了 ${MOST_KB} KB,没有保存。请缩短提示,或减少事项和问题。`,
    });
  }

  const parsed = Catalogue.safeParse(value);
  if (!parsed.success) throw problemsError(shapeProblems(value, parsed.error));
  return parsed.data;
}

/** The first problem is the sentence; all of them go to their fields: `item.landUsePermit.promisedLimitWd`. */
export function problemsError(problems: readonly CatalogueProblem[]): AppError {
  const fields = problems.map(({ place, field, sentence }) => [
    `${place.kind}.${place.id}.${field}`,
    sentence,
  ]);
  const others = problems.length - 1;
  const first = problems[0]?.sentence ?? '目录的内容不完整。';
  const userMessage = others > 0 ? `${first}(另有 ${others} 处需要修改)` : first;
  return new AppError('BAD_INPUT', {
    userMessage,
    fields: Object.fromEntries(fields) as Record<string, string>,
  });
}
