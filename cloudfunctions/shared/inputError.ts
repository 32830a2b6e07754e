import type { z } from '@/domain/zod';

import { AppError } from './AppError';

/** A command's payload is the form, so its fields are named as the form names them. */
function fieldOf(path: readonly PropertyKey[]): string {
  const inForm = path[0] === 'payload' && path.length > 1 ? path.slice(1) : path;
  return inForm.map(String).join('.');
}

/** The first complaint is the sentence; all of them go to their fields. */
export function inputError(cause: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of cause.issues) fields[fieldOf(issue.path)] ??= issue.message;

  const first = cause.issues[0]?.message ?? '内容不完整,请检查后再提交。';
  const others = Object.keys(fields).length - 1;
  const userMessage = others > 0 ? `${first}(另有 ${others} 处需要修改)` : first;
  return new AppError('BAD_INPUT', { userMessage, fields });
}

/** @throws AppError BAD_INPUT */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw inputError(parsed.error);
  return parsed.data;
}
