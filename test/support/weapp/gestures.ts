import { closest, findField, findOne, textOf } from './find';
import { propertyOf, tagOf } from './Framework';
import type { Framework } from './Framework';
import type { Choice, Target } from './MiniProgram';
import { createNativeControls, type Fire } from './nativeControls';
import { choiceIn } from './pickers';
import type { PhoneState } from './wx/PhoneState';

/** These go up to whoever listens above; a field's own events stay with the field. */
const bubbling = new Set(['tap', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'longpress']);

/** What hinders a gesture for now; the verb tries again until its deadline. */
export class NotYet extends Error {}

export interface Gestures {
  tap(target: Target): void;
  type(target: Target, text: string): void;
  pick(target: Target, choice: Choice): void;
  draw(target: Target, points: readonly (readonly [number, number])[]): void;
  scrollToEnd(): void;
  pullRefreshers(): void;
  canTap(target: Target): boolean;
  valueOf(target: Target): string;
}

/** A finger on the current page. Each gesture throws NotYet while its target is missing, or disabled. */
export function createGestures({
  root,
  framework,
  phone,
}: {
  root: () => Element;
  framework: Framework;
  phone: PhoneState;
}): Gestures {
  const fire: Fire = ({ element, type, detail = {}, touch }) =>
    framework.trigger({
      element,
      type,
      detail,
      bubbles: bubbling.has(type),
      extra: { touches: touch && type !== 'touchend' ? [touch] : [], changedTouches: touch ? [touch] : [] },
    });
  const controls = createNativeControls(fire);

  function getElement(target: Target): Element {
    const element = findOne({ root: root(), target });
    if (!element) throw new NotYet(`nothing fits ${JSON.stringify(target)}`);
    if (isDisabled(element)) throw new NotYet(`${JSON.stringify(target)} is disabled`);
    return element;
  }

  function getField(target: Target): Element {
    const field = findField({ root: root(), target });
    if (!field) throw new NotYet(`no field fits ${JSON.stringify(target)}`);
    if (propertyOf(field, 'disabled') === true)
      throw new NotYet(`field ${JSON.stringify(target)} is disabled`);
    return field;
  }

  const all = (tag: string): Element[] => [...root().querySelectorAll(`${tag}, wx-${tag}`)];
  return {
    tap: (target) => {
      const element = getElement(target);
      phone.isTapping = true;
      for (const type of ['touchstart', 'touchend', 'tap'])
        fire({ element, type, detail: { x: 10, y: 10 }, touch: touchAt(10, 10) });
      controls.activate(element);
      setImmediate(() => {
        phone.isTapping = false;
      });
    },
    type: (target, text) => controls.type({ field: getField(target), text }),
    pick: (target, choice) => {
      const field = getField(target);
      fire({ element: field, type: 'change', detail: { value: choiceIn({ field, choice }) } });
    },
    draw: (target, points) => {
      const element = getField(target);
      points.forEach(([x, y], index) =>
        fire({ element, type: index === 0 ? 'touchstart' : 'touchmove', touch: touchAt(x, y) }),
      );
      const [x, y] = points.at(-1) ?? [0, 0];
      fire({ element, type: 'touchend', touch: touchAt(x, y) });
    },
    scrollToEnd: () => all('scroll-view').forEach((element) => fire({ element, type: 'scrolltolower' })),
    pullRefreshers: () =>
      all('scroll-view').forEach((element) => fire({ element, type: 'refresherrefresh' })),
    canTap: (target) => {
      const element = findOne({ root: root(), target });
      return element !== undefined && !isDisabled(element);
    },
    valueOf: (target) => {
      const field = findField({ root: root(), target });
      if (!field) throw new Error(`no field fits ${JSON.stringify(target)}`);
      return ['input', 'textarea'].includes(tagOf(field))
        ? controls.valueOf(field)
        : textOf(field) || String(propertyOf(field, 'value') ?? propertyOf(field, 'checked') ?? '');
    },
  };
}

function touchAt(x: number, y: number): Record<string, number> {
  return { identifier: 0, x, y, clientX: x, clientY: y, pageX: x, pageY: y };
}

/** A button that is off, or whatever the app tells screen readers is off. */
function isDisabled(element: Element): boolean {
  const isOff = (each: Element): boolean =>
    [true, 'true'].includes(propertyOf(each, 'aria-disabled') as boolean | string) ||
    (tagOf(each) === 'button' && propertyOf(each, 'disabled') === true);
  return closest({ element, fits: isOff }) !== undefined;
}
