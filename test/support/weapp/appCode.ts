import type { HostDefinition } from './Framework';
import { hostDefinition } from './hostDefinition';
import type { PhoneRealm } from './phoneRealm';

type Lifecycle = (this: unknown, options?: unknown) => void;

export interface AppCode {
  /** Runs app.js once and answers what it passed to App. */
  startApp(): Record<string, Lifecycle | undefined>;
  /** Runs a page's or component's module and answers what it passed to Page or Component. */
  definitionOf(componentPath: string): HostDefinition;
}

/** Gives the app's modules the constructors of WeChat and catches what they are called with. */
export function loadAppCode({
  realm,
  wx,
  currentPages,
  countSetData,
}: {
  realm: PhoneRealm;
  wx: Record<string, unknown>;
  currentPages: () => unknown[];
  countSetData: (json: string) => void;
}): AppCode {
  let app: Record<string, Lifecycle | undefined> | undefined;
  const caught: { config: Record<string, unknown>; isPage: boolean }[] = [];
  const catchAs = (isPage: boolean) => (config: Record<string, unknown>) => {
    caught.push({ config, isPage });
  };
  realm.define({
    wx,
    App: (config: Record<string, Lifecycle>) => {
      app = config;
    },
    Page: catchAs(true),
    Component: catchAs(false),
    Behavior: (config: unknown) => config,
    getApp: () => app,
    getCurrentPages: currentPages,
  });

  return {
    startApp: () => {
      realm.require('app');
      if (!app) throw new Error('app.js did not call App');
      return app;
    },
    definitionOf: (componentPath) => {
      caught.length = 0;
      realm.require(componentPath);
      const [defined] = caught;
      if (!defined) throw new Error(`${componentPath}.js called neither Page nor Component`);
      return hostDefinition({ ...defined, realm, countSetData });
    },
  };
}
