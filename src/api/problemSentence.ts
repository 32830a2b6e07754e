import { ApiError } from './ApiError';

/** The sentence to show for anything that was thrown. */
export function problemSentence(error: unknown): string {
  return apiErrorOf(error).userMessage;
}

/** tRPC wraps what a link throws; this finds our own error inside. */
export function apiErrorOf(error: unknown): ApiError {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if (current instanceof ApiError) return current;
    current = current.cause;
  }

  return ApiError.broken();
}

/** Somebody was faster, or the case moved on: reading it again shows what is possible now. */
export function isStale(error: unknown): boolean {
  return ['CONFLICT', 'NOT_ALLOWED'].includes(apiErrorOf(error).code);
}

export function isOffline(error: unknown): boolean {
  return ['OFFLINE', 'TIMEOUT'].includes(apiErrorOf(error).code);
}
