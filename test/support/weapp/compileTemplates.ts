import type * as Compiler from 'glass-easel-template-compiler';
import type { BuiltApp } from './builtApp';

export interface TemplateProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface RawProblem {
  isError: boolean;
  path: string;
  startLine: number;
  message: string;
}

interface Templates {
  readonly problems: readonly TemplateProblem[];
  contentOf(componentPath: string): never;
}

/** Compiles every template of the app as one group; errors are answered, not thrown. */
export function compileTemplates(app: BuiltApp): Templates {
  const { TmplGroup } = require('glass-easel-template-compiler') as typeof Compiler;
  const group = new TmplGroup();
  app.wxs.forEach(({ path, text }) => group.addScript(path, text));
  const problems = app.wxml.flatMap(({ path, text }) =>
    (group.addTmpl(path, text) as RawProblem[])
      .filter(({ isError }) => isError)
      .map(({ startLine, message }) => ({ file: `${path}.wxml`, line: startLine, message })),
  );
  // The compiler's output is a JavaScript expression; WeChat runs it in the view layer.
  const groupList = new Function(`return ${group.getTmplGenObjectGroups()}`)() as Record<string, unknown>;
  group.free();

  return {
    problems,
    contentOf: (componentPath) =>
      ({ groupList, content: groupList[componentPath], fallbackListenerOnNativeNode: true }) as never,
  };
}
