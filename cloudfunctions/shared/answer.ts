import { TRPCError } from '@trpc/server';

import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { z } from '@/domain/zod';

import { AppError } from './AppError';
import type { AppErrorCode } from './AppError';
import { inputError } from './inputError';
import { logFault } from './log';
import { newTraceId } from './traceId';

export interface RefusedAnswer {
  readonly ok: false;
  readonly error: {
    readonly code: AppErrorCode;
    readonly userMessage: string;
    readonly traceId?: string;
    readonly fields?: Readonly<Record<string, string>>;
  };
}

export type Answer = { readonly ok: true; readonly output: unknown } | RefusedAnswer;

interface Place {
  readonly functionName: string;
  readonly path: string;
}

function refused({ code, userMessage, fields }: AppError): RefusedAnswer {
  return { ok: false, error: { code, userMessage, ...(fields ? { fields } : {}) } };
}

function expectedError(fault: unknown): AppError | undefined {
  if (fault instanceof AppError) return fault;
  if (fault instanceof RuleViolation) {
    const { userMessage, field } = fault;
    return new AppError('NOT_ALLOWED', { userMessage, fields: field ? { [field]: userMessage } : undefined });
  }
  if (!(fault instanceof TRPCError)) return undefined;

  const isInput = fault.code === 'BAD_REQUEST';
  if (isInput && fault.cause instanceof z.ZodError) return inputError(fault.cause);
  return fault.cause === undefined || isInput ? undefined : expectedError(fault.cause);
}

/** The one place that maps what went wrong to what the caller is told. */
export function answerFault(fault: unknown, place: Place): RefusedAnswer {
  const expected = expectedError(fault);
  if (expected) return refused(expected);

  const traceId = newTraceId();
  logFault({ traceId, ...place }, fault instanceof TRPCError ? (fault.cause ?? fault) : fault);
  const userMessage = `服务暂时出了问题,内容没有丢失,请稍后再试(编号 ${traceId})。`;
  return { ok: false, error: { code: 'INTERNAL', userMessage, traceId } };
}
