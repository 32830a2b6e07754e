import type { RequestStep } from '@/domain/request/RequestDraft';

/** 代办 in the order in which it is filled in (A1). */
export const requestSteps: readonly RequestStep[] = [
  'project',
  'items',
  'papers',
  'visit',
  'mandate',
  'check',
];

export const stepNames = {
  project: '项目',
  items: '事项',
  papers: '材料',
  visit: '上门',
  mandate: '委托',
  check: '核对',
} as const satisfies Record<RequestStep, string>;

export function stepAfter(step: RequestStep): RequestStep | undefined {
  return requestSteps[requestSteps.indexOf(step) + 1];
}

export function stepBefore(step: RequestStep): RequestStep | undefined {
  return requestSteps[requestSteps.indexOf(step) - 1];
}
