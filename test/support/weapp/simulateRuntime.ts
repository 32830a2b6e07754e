import path from 'node:path';
import type { BuiltApp } from './builtApp';
import { propertyName } from './Framework';
import type { Framework, HostDefinition, OpenFramework, PageCaller } from './Framework';
import { createRuntime } from './createRuntime';

interface SimulateComponent {
  instance: PageCaller;
  attach(parent: Element): void;
  detach(): void;
}

interface Exparser {
  Event: {
    create(type: string, detail: unknown, options: object): unknown;
    dispatchEvent(target: unknown, event: unknown): void;
  };
}

interface Simulate {
  load(definition: object): string;
  render(id: string): SimulateComponent;
}

interface SimulateCompiler {
  getWxml(componentPath: string, options: object): unknown;
}

/** Loaded late: these expect a document. */
function loadSimulate(): { simulate: Simulate; compiler: SimulateCompiler; exparser: Exparser } {
  (window as unknown as { __webview_engine_version__: number }).__webview_engine_version__ = 0.02;
  return {
    simulate: require('miniprogram-simulate') as Simulate,
    compiler: require('miniprogram-simulate/src/compile') as SimulateCompiler,
    exparser: require('miniprogram-exparser') as Exparser,
  };
}

let phones = 0;

/** WeChat's own template compiler (wcc) and its component system exparser, through miniprogram-simulate. */
const openSimulate: OpenFramework = ({ app, definitionOf }) => {
  const { simulate, compiler, exparser } = loadSimulate();
  phones += 1;
  const idPrefix = `phone${phones}`;
  const registered = new Map<string, string>();
  registerBuiltIns({ app, simulate });

  function register(componentPath: string, tagName: string): string {
    const known = registered.get(componentPath);
    if (known !== undefined) return known;

    const id = `${idPrefix}-${componentPath.replace(/\W/g, '-')}`;
    registered.set(componentPath, id);
    const usingComponents = Object.fromEntries(
      Object.entries(app.componentsOf(componentPath)).map(([tag, used]) => [tag, register(used, tag)]),
    );
    const template = compiler.getWxml(path.join(app.root, componentPath), {
      compiler: 'official',
      rootPath: app.root,
      compilerOptions: { maxBuffer: 64 * 1024 * 1024 },
    });
    simulate.load({ ...definitionOf(componentPath), id, tagName, template, usingComponents });
    return id;
  }

  return {
    create: (route) => {
      const component = simulate.render(register(route, 'main'));
      return {
        caller: component.instance,
        attach: (parent) => component.attach(parent),
        detach: () => component.detach(),
      };
    },
    trigger: ({ element, type, detail, bubbles, extra }) => {
      const options = { bubbles, composed: bubbles, capturePhase: true, extraFields: extra };
      const { __wxElement: target } = element as { __wxElement?: unknown };
      exparser.Event.dispatchEvent(target, exparser.Event.create(type, detail, options));
    },
  } satisfies Framework;
};

/** Built-in elements are empty slots; they keep the properties that the templates give them. */
function registerBuiltIns({ app, simulate }: { app: BuiltApp; simulate: Simulate }): void {
  for (const [tag, attributes] of app.attributesByTag) {
    const properties: HostDefinition['properties'] = Object.fromEntries(
      [...attributes].map((attribute) => [propertyName(attribute), { type: null }]),
    );
    simulate.load({ id: tag, tagName: `wx-${tag}`, template: '<slot/>', properties });
  }
}

export const simulateRuntime = createRuntime({ name: 'miniprogram-simulate', open: openSimulate });
