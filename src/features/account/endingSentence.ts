import type { Me } from './Me';

type Ending = Me['endings'][number];

const sentences: Readonly<Record<Ending['how'], (ending: Ending) => string>> = {
  declined: ({ name, reason }) => `窗口退回了${name}的绑定:${reason}改正后可以重新绑定。`,
  removed: ({ name }) => `管理员收回了您看${name}的权限。您的草稿还在;如需再看,请联系管理员。`,
  replaced: ({ name }) => `窗口核对后,${name}换了管理员。如果不是贵公司的意思,请马上联系综合窗口。`,
  left: ({ name }) => `您已离开${name}。`,
};

/** Why the person sees an enterprise no more, and what to do. */
export function endingSentence(ending: Ending): string {
  return sentences[ending.how](ending);
}
