import type { BuiltApp } from './builtApp';

/** A page as the app's code sees it: `this` of its lifecycles. */
export interface PageCaller {
  route?: string;
  options?: Record<string, string>;
  setData(values: unknown, callback?: () => void): void;
  [name: string]: unknown;
}

/** A component or page made ready for a framework: its functions take and give plain values of this realm. */
export interface HostDefinition {
  readonly data: Record<string, unknown>;
  readonly properties: Record<string, { type: unknown; value?: unknown; observer?: unknown }>;
  readonly methods: Record<string, (...given: unknown[]) => unknown>;
  readonly lifetimes: Record<string, (...given: unknown[]) => unknown>;
  readonly pageLifetimes: Record<string, (...given: unknown[]) => unknown>;
  readonly observers: Record<string, (...given: unknown[]) => unknown>;
  readonly externalClasses: readonly string[];
  readonly options: { virtualHost?: boolean; multipleSlots?: boolean };
}

export interface FrameworkPage {
  readonly caller: PageCaller;
  attach(parent: Element): void;
  detach(): void;
}

/** One of the two frameworks that run WeChat's pages, showing one app. */
export interface Framework {
  create(route: string): FrameworkPage;
  /** Sends an event from an element up to whoever listens. */
  trigger(event: {
    element: Element;
    type: string;
    detail: unknown;
    bubbles: boolean;
    extra: Record<string, unknown>;
  }): void;
}

export type OpenFramework = (given: {
  app: BuiltApp;
  /** Runs the component's module and answers what it defined. */
  definitionOf: (componentPath: string) => HostDefinition;
}) => Framework;

/** The framework's own object behind an element of the document. */
export interface WxElement {
  readonly id: string;
  readonly data?: Record<string, unknown>;
}

export function wxElementOf(element: Element): WxElement | undefined {
  return (element as { __wxElement?: WxElement }).__wxElement;
}

/** Attributes as the framework names properties: `confirm-type` is `confirmType`. */
export function propertyName(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** A property of a built-in element, such as a placeholder. */
export function propertyOf(element: Element, attribute: string): unknown {
  return wxElementOf(element)?.data?.[propertyName(attribute)];
}

/** `view`, `input`, … whichever framework made the element. */
export function tagOf(element: Element): string {
  return element.localName.replace(/^wx-/, '');
}
