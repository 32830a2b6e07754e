import { findItem } from '@/domain/catalogue/findItem';
import { Baseline, BaselineKey, baselineProblems } from '@/domain/comparison/Baseline';
import { dayOf } from '@/domain/shared/time';
import { z } from '@/domain/zod';

import { AppError, badInput, notFound } from '../../../shared/AppError';
import { currentCatalogue } from '../../../shared/catalogue/currentCatalogue';
import {
  countBaselines,
  findBaseline,
  MOST_BASELINES,
  saveBaseline,
} from '../../../shared/repositories/comparison/baselines';
import { commandInput, staffProcedure } from '../../../shared/trpc';

/** The version that was on the screen; 0 for a new one. */
const version = z.number().int().min(0);

/** Enters or corrects how an item went without the service, with its source. */
export const enterBaseline = staffProcedure('supervisor')
  .input(commandInput.extend({ version, baseline: Baseline }))
  .mutation(async ({ ctx, input: { commandId, version: seen, baseline } }) => {
    await refuseProblems(baseline, dayOf(ctx.now).slice(0, 7));
    const current = await findBaseline(baseline);
    if (current?.commandId === commandId) return { version: current.version };

    // One that was removed may be entered again by somebody who never saw it.
    const isAnew = seen === 0 && current?.baseline === null;
    if (!current && (await countBaselines()) >= MOST_BASELINES)
      throw badInput(`最多登记 ${MOST_BASELINES} 条,请先删除不用的。`);

    const shown = isAnew ? current.version : seen;
    return change({ ctx, commandId, key: baseline, seen: shown, baseline, former: current });
  });

/** Takes one out of the comparison; `undo` brings it back. */
export const removeBaseline = staffProcedure('supervisor')
  .input(commandInput.extend({ version, key: BaselineKey }))
  .mutation(async ({ ctx, input: { commandId, version: seen, key } }) => {
    const current = await findBaseline(key);
    if (current?.commandId === commandId) return { version: current.version };
    if (!current?.baseline) throw notFound('这条数据已经删除。');
    return change({ ctx, commandId, key, seen, baseline: null, former: current });
  });

/** Puts back what was there before the last change; done twice, it is done again. */
export const undoBaseline = staffProcedure('supervisor')
  .input(commandInput.extend({ version, key: BaselineKey }))
  .mutation(async ({ ctx, input: { commandId, version: seen, key } }) => {
    const current = await findBaseline(key);
    if (current?.commandId === commandId) return { version: current.version };
    if (!current) throw notFound('没有找到这条数据。');
    return change({ ctx, commandId, key, seen, baseline: current.former, former: current });
  });

interface Change {
  readonly ctx: { readonly caller: { readonly _id: string }; readonly now: string };
  readonly commandId: string;
  readonly key: BaselineKey;
  readonly seen: number;
  readonly baseline: Baseline | null;
  readonly former: { readonly baseline: Baseline | null } | undefined;
}

/** Of two taps at once the second finds what the first has written. @throws AppError CONFLICT where it was another's */
async function change({ ctx, commandId, key, seen, ...contents }: Change): Promise<{ version: number }> {
  const { baseline, former } = contents;
  const signed = { commandId, updatedBy: ctx.caller._id, updatedAt: ctx.now };
  const wish = { key, version: seen, baseline, former: former?.baseline ?? null, signed };
  const isSaved = (await saveBaseline(wish)) || (await findBaseline(key))?.commandId === commandId;
  if (!isSaved)
    throw new AppError('CONFLICT', { userMessage: '这条数据刚刚被别人改过,请看一下最新内容再保存。' });
  return { version: seen + 1 };
}

async function refuseProblems(baseline: Baseline, thisMonth: string): Promise<void> {
  const { catalogue } = await currentCatalogue();
  if (!findItem({ catalogue, itemId: baseline.itemId }))
    throw badInput('目录里没有这个事项,请重新选择。', 'baseline.itemId');

  const [problem] = Object.entries(baselineProblems(baseline, thisMonth));
  if (problem) throw badInput(problem[1], `baseline.${problem[0]}`);
}
