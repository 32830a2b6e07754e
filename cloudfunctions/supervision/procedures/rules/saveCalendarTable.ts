import { calendarTableProblems } from '@/domain/schedule/calendarTable';
import { CalendarChange } from '@/domain/schedule/calendarTable';

import { AppError, badInput } from '../../../shared/AppError';
import { saveCalendar } from '../../../shared/repositories/rulesRepository';
import { forgetRules } from '../../../shared/rules/serviceRules';
import { signedBy } from '../../../shared/signedBy';
import { commandInput, staffProcedure } from '../../../shared/trpc';

/** Replaces the table whole; the watch then counts every open case's dates again. */
export const saveCalendarTable = staffProcedure('supervisor')
  .input(commandInput.extend(CalendarChange.shape))
  .mutation(async ({ ctx, input: { commandId, version, overrides, knownUntil } }) => {
    const [problem] = calendarTableProblems({ overrides, knownUntil });
    if (problem !== undefined) throw badInput(problem, 'overrides');

    const isSaved = await saveCalendar({ version, overrides, knownUntil }, signedBy(ctx, commandId));
    forgetRules();
    if (!isSaved)
      throw new AppError('CONFLICT', {
        userMessage: '日历刚刚被别人改过,您的改动还没有保存。请看一下最新内容再保存。',
      });
    return { version: version + 1 };
  });
