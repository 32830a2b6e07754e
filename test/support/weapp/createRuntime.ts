import path from 'node:path';
import { loadAppCode } from './appCode';
import { readBuiltApp } from './builtApp';
import { createMiniProgram } from './createMiniProgram';
import { openDom } from './dom';
import type { OpenFramework } from './Framework';
import type { MiniProgramRuntime, PhoneOptions } from './MiniProgram';
import { createWxNavigation } from './navigation';
import { createPageStack } from './pageStack';
import type { PageStack } from './pageStack';
import { createPhoneRealm } from './phoneRealm';
import { createSetDataCount } from './setDataCount';
import { createWx } from './wx/createWx';
import { createPhoneState } from './wx/PhoneState';

const builtHere = path.resolve(__dirname, '../../../dist/weapp');

/** A runtime: a fresh phone a start, on which the built app runs in the given framework. */
export function createRuntime({ name, open }: { name: string; open: OpenFramework }): MiniProgramRuntime {
  return {
    name,
    start: async (options = {}) => start({ open, options }),
  };
}

function start({ open, options }: { open: OpenFramework; options: PhoneOptions }) {
  const app = readBuiltApp(options.dist ?? builtHere);
  const document = openDom();
  const problems: string[] = [];
  const report = (problem: unknown): void => void problems.push(wordsOf(problem));
  const realm = createPhoneRealm({ root: app.root, report });
  const phone = createPhoneState({ realm, options });
  const setData = createSetDataCount();
  const wx = createWx(phone);
  const code = loadAppCode({
    realm,
    wx,
    currentPages: () => stack.pages.map(({ shown }) => shown.caller),
    countSetData: setData.add,
  });
  const framework = open({ app, definitionOf: code.definitionOf });
  const stack: PageStack = createPageStack({ app, framework, realm, document });
  Object.assign(wx, createWxNavigation({ phone, stack: () => stack }));

  return createMiniProgram({ app, phone, stack, framework, code, problems, setData: setData.count });
}

function wordsOf(problem: unknown): string {
  if (typeof problem === 'object' && problem !== null && 'stack' in problem) return String(problem.stack);
  return typeof problem === 'string' ? problem : (JSON.stringify(problem) ?? String(problem));
}
