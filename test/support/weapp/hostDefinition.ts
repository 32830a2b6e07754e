import type { HostDefinition } from './Framework';
import type { PhoneRealm } from './phoneRealm';

type AppFunction = (this: unknown, ...given: unknown[]) => unknown;
type AppConfig = Record<string, unknown>;
type Functions = HostDefinition['methods'];

const typesByName: Record<string, unknown> = { String, Number, Boolean, Object, Array };
const lifetimeNames = ['created', 'attached', 'ready', 'moved', 'detached'];

/**
 * Turns what the app passed to Page or Component into a definition of this realm. Whatever crosses between
 * the app and the framework is copied as JSON, as it is between the two layers of a phone.
 */
export function hostDefinition({
  config,
  isPage,
  realm,
  countSetData,
}: {
  config: AppConfig;
  isPage: boolean;
  realm: PhoneRealm;
  countSetData: (json: string) => void;
}): HostDefinition {
  const toHost = (functions: unknown): Functions => wrapAll({ functions: functions ?? {}, realm });
  const lifetimes = toHost({ ...pick(config, lifetimeNames), ...(config.lifetimes as object | undefined) });
  const { created } = lifetimes;

  return {
    data: plain(config.data ?? {}),
    properties: hostProperties({ properties: config.properties, realm }),
    methods: isPage ? toHost(onlyFunctions(config)) : toHost(config.methods),
    lifetimes: {
      ...lifetimes,
      created(this: unknown, ...given) {
        crossWithJson({ caller: this as Caller, realm, countSetData });
        return created?.apply(this, given);
      },
    },
    pageLifetimes: toHost(config.pageLifetimes),
    observers: toHost(config.observers),
    externalClasses: plain(config.externalClasses ?? []),
    options: plain(config.options ?? {}),
  };
}

interface Caller {
  setData: (values: unknown, callback?: () => void) => void;
}

function crossWithJson({
  caller,
  realm,
  countSetData,
}: {
  caller: Caller;
  realm: PhoneRealm;
  countSetData: (json: string) => void;
}): void {
  const original = caller.setData.bind(caller);
  caller.setData = (values, callback) => {
    const json = JSON.stringify(values);
    countSetData(json);
    original(JSON.parse(json), callback && (() => realm.call(callback)));
  };
}

function wrapAll({ functions, realm }: { functions: unknown; realm: PhoneRealm }): Functions {
  return Object.fromEntries(
    Object.entries(onlyFunctions(functions)).map(([name, run]) => [
      name,
      function (this: unknown, ...given: unknown[]): unknown {
        let answer: unknown;
        realm.call(() => {
          answer = run.apply(
            this,
            given.map((each) => realm.inside(isEvent(each) ? plainEvent(each) : each)),
          );
        });
        return answer;
      },
    ]),
  );
}

function hostProperties({
  properties,
  realm,
}: {
  properties: unknown;
  realm: PhoneRealm;
}): HostDefinition['properties'] {
  return Object.fromEntries(
    Object.entries((properties ?? {}) as Record<string, unknown>).map(([name, property]) => {
      if (typeof property !== 'object' || property === null) return [name, { type: hostType(property) }];

      const { type, value, observer } = property as { type?: unknown; value?: unknown; observer?: unknown };
      const observers = wrapAll({ functions: { observer }, realm });
      return [
        name,
        { type: hostType(type), ...(value === undefined ? {} : { value: plain(value) }), ...observers },
      ];
    }),
  );
}

function hostType(type: unknown): unknown {
  return typeof type === 'function' ? (typesByName[type.name] ?? null) : null;
}

interface FrameworkEvent {
  type: string;
  timeStamp: number;
  target: { id: string; dataset: unknown };
  currentTarget: { id: string; dataset: unknown };
  detail: unknown;
  touches?: unknown;
  changedTouches?: unknown;
}

function isEvent(given: unknown): given is FrameworkEvent {
  return typeof given === 'object' && given !== null && 'currentTarget' in given && 'detail' in given;
}

function plainEvent(event: FrameworkEvent): FrameworkEvent {
  const { type, timeStamp, target, currentTarget, detail, touches, changedTouches } = event;
  const plainTarget = ({ id, dataset }: FrameworkEvent['target']) => ({
    id,
    dataset: dataset ?? {},
    offsetLeft: 0,
    offsetTop: 0,
  });
  return {
    type,
    timeStamp,
    target: plainTarget(target),
    currentTarget: plainTarget(currentTarget),
    detail: detail ?? {},
    touches,
    changedTouches,
  };
}

function onlyFunctions(functions: unknown): Record<string, AppFunction> {
  return Object.fromEntries(
    Object.entries(functions as Record<string, unknown>).filter(
      (entry): entry is [string, AppFunction] => typeof entry[1] === 'function',
    ),
  );
}

function pick(config: AppConfig, names: readonly string[]): AppConfig {
  return Object.fromEntries(names.filter((name) => name in config).map((name) => [name, config[name]]));
}

function plain<Value>(value: unknown): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
