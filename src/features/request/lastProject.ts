import Taro from '@tarojs/taro';
import { RequestDraft } from '@/domain/request/RequestDraft';

const Project = RequestDraft.shape.project;
export type DraftProject = RequestDraft['project'];

function keyOf(accountId: string): string {
  return `lastProject.${accountId}`;
}

/** Kept on this phone: the next request is mostly about the same project. */
export function rememberProject(accountId: string, project: DraftProject): void {
  Taro.setStorageSync(keyOf(accountId), project);
}

export function findLastProject(accountId: string | null): DraftProject | undefined {
  if (accountId === null) return undefined;

  const parsed = Project.safeParse(Taro.getStorageSync(keyOf(accountId)));
  return parsed.success ? parsed.data : undefined;
}
