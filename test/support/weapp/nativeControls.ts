import { closest } from './find';
import { propertyOf, tagOf } from './Framework';

export type Fire = (event: {
  element: Element;
  type: string;
  detail?: unknown;
  touch?: Record<string, number>;
}) => void;

type State = { shown: unknown; property: unknown };

export interface NativeControls {
  /** What the platform does by itself when an element was tapped. */
  activate(element: Element): void;
  type(typed: { field: Element; text: string }): void;
  valueOf(field: Element): string;
}

/** Events that a button with an open-type gives, with what it gives. */
const openTypes: Record<string, { type: string; detail: object }> = {
  getPhoneNumber: {
    type: 'getphonenumber',
    detail: { code: 'code-of-a-phone-number', errMsg: 'getPhoneNumber:ok' },
  },
  agreePrivacyAuthorization: { type: 'agreeprivacyauthorization', detail: {} },
  openSetting: { type: 'opensetting', detail: { authSetting: {} } },
  chooseAvatar: { type: 'chooseavatar', detail: { avatarUrl: '' } },
};

/**
 * The state that the platform's own controls keep between what the app sets: what was typed, what is ticked.
 * As on a phone, a property that the app changes wins over it.
 */
export function createNativeControls(fire: Fire): NativeControls {
  const states = new WeakMap<Element, State>();
  const stateOf = ({ element, property }: { element: Element; property: string }): unknown => {
    const value = propertyOf(element, property);
    const known = states.get(element);
    return known && known.property === value ? known.shown : value;
  };
  const setState = (element: Element, property: string, shown: unknown): void => {
    states.set(element, { shown, property: propertyOf(element, property) });
  };
  const isChecked = (element: Element): boolean => stateOf({ element, property: 'checked' }) === true;

  const activations: Record<string, (control: Element) => void> = {
    switch: (control) => {
      const value = !isChecked(control);
      setState(control, 'checked', value);
      fire({ element: control, type: 'change', detail: { value } });
    },
    radio: (control) => {
      const group = groupOf({ control, tag: 'radio-group' });
      membersOf({ group, tag: 'radio' }).forEach((member) => setState(member, 'checked', member === control));
      if (group) fire({ element: group, type: 'change', detail: { value: propertyOf(control, 'value') } });
    },
    checkbox: (control) => {
      const group = groupOf({ control, tag: 'checkbox-group' });
      setState(control, 'checked', !isChecked(control));
      const value = membersOf({ group, tag: 'checkbox' })
        .filter(isChecked)
        .map((member) => propertyOf(member, 'value'));
      if (group) fire({ element: group, type: 'change', detail: { value } });
    },
    button: (control) => {
      const opened = openTypes[String(propertyOf(control, 'open-type') ?? '')];
      if (opened) fire({ element: control, ...opened });
      const formEvent = String(propertyOf(control, 'form-type') ?? '');
      const form = closest({ element: control, fits: (each) => tagOf(each) === 'form' });
      if (form && formEvent !== '') fire({ element: form, type: formEvent, detail: { value: {} } });
    },
  };

  return {
    activate: (element) => {
      const control = controlOf(element);
      if (control && propertyOf(control, 'disabled') !== true) activations[tagOf(control)]?.(control);
    },
    type: ({ field, text }) => {
      const most = Number(propertyOf(field, 'maxlength') ?? 140);
      const value = most >= 0 ? text.slice(0, most) : text;
      fire({
        element: field,
        type: 'focus',
        detail: { value: stateOf({ element: field, property: 'value' }) ?? '' },
      });
      setState(field, 'value', value);
      fire({ element: field, type: 'input', detail: { value, cursor: value.length } });
      fire({ element: field, type: 'blur', detail: { value, cursor: value.length } });
    },
    valueOf: (field) => String(stateOf({ element: field, property: 'value' }) ?? ''),
  };
}

const controlTags = new Set(['switch', 'radio', 'checkbox', 'button']);

/** The control that was tapped, or that belongs to the label that was. */
function controlOf(element: Element): Element | undefined {
  const control = closest({ element, fits: (each) => controlTags.has(tagOf(each)) });
  if (control) return control;

  const label = closest({ element, fits: (each) => tagOf(each) === 'label' });
  return label && [...label.querySelectorAll('*')].find((each) => controlTags.has(tagOf(each)));
}

function groupOf({ control, tag }: { control: Element; tag: string }): Element | undefined {
  return closest({ element: control, fits: (each) => tagOf(each) === tag });
}

function membersOf({ group, tag }: { group: Element | undefined; tag: string }): Element[] {
  return group ? [...group.querySelectorAll('*')].filter((each) => tagOf(each) === tag) : [];
}
