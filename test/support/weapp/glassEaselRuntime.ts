import type * as GlassEasel from 'glass-easel';
import type * as Adapter from 'glass-easel-miniprogram-adapter';
import { compileTemplates } from './compileTemplates';
import { createRuntime } from './createRuntime';
import { propertyName } from './Framework';
import type { Framework, OpenFramework, PageCaller } from './Framework';
import type { BuiltApp } from './builtApp';

/** Loaded late: these expect a document. */
function loadGlassEasel(): { glassEasel: typeof GlassEasel; adapter: typeof Adapter } {
  return {
    glassEasel: require('glass-easel') as typeof GlassEasel,
    adapter: require('glass-easel-miniprogram-adapter') as typeof Adapter,
  };
}

/** WeChat's newer component system and its template compiler. */
const openGlassEasel: OpenFramework = ({ app, definitionOf }) => {
  const { glassEasel, adapter } = loadGlassEasel();
  const templates = compileTemplates(app);
  const environment = new adapter.MiniProgramEnv();
  const space = environment.createCodeSpace('', true);
  const backend = environment.associateBackend(new glassEasel.CurrentWindowBackendContext());
  const registered = new Set<string>();
  registerBuiltIns({ app, space });

  function register(componentPath: string): void {
    if (registered.has(componentPath)) return;

    registered.add(componentPath);
    const usingComponents = app.componentsOf(componentPath);
    space.addComponentStaticConfig(componentPath, {
      component: true,
      usingComponents: Object.fromEntries(
        Object.entries(usingComponents).map(([tag, used]) => [tag, `/${used}`]),
      ),
    });
    space.addCompiledTemplate(componentPath, templates.contentOf(componentPath));
    Object.values(usingComponents).forEach(register);
    const definition = definitionOf(componentPath) as never;
    space.componentEnv(componentPath, ({ Component }) => Component(definition));
  }

  return {
    create: (route) => {
      register(route);
      const root = backend.createRoot('page', space, route);
      return {
        caller: root.get() as unknown as PageCaller,
        attach: (parent) => {
          const placeholder = document.createElement('div');
          parent.appendChild(placeholder);
          root.attach(parent as never, placeholder as never);
        },
        detach: () => root.release(),
      };
    },
    trigger: ({ element, type, detail, bubbles, extra }) => {
      const { __wxElement: target } = element as { __wxElement?: GlassEasel.Element };
      const options = { bubbles, composed: bubbles, capturePhase: true, extraFields: extra };
      if (target) glassEasel.Event.triggerEvent(target, type, detail, options);
    },
  } satisfies Framework;
};

/** Built-in elements are empty slots; they keep the properties that the templates give them. */
function registerBuiltIns({ app, space }: { app: BuiltApp; space: Adapter.CodeSpace }): void {
  const components = space.getComponentSpace();
  for (const [tag, attributes] of app.attributesByTag) {
    const properties = Object.fromEntries(
      [...attributes].map((name) => [propertyName(name), { type: null }]),
    );
    const builtIn = components.defineComponent({ is: `wx-${tag}`, properties } as never);
    components.setGlobalUsingComponent(tag, builtIn as never);
  }
}

export const glassEaselRuntime = createRuntime({ name: 'glass-easel', open: openGlassEasel });
