/** What screen readers in WeChat read; Taro leaves these attributes out. */
const attributes = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
};

const components = ['View', 'Text', 'Image', 'Input', 'Textarea', 'Picker', 'Button', 'Switch', 'Canvas'];

/** The attributes by component: the templates at build time and the runtime on the phone must hold the same. */
export const accessibilityAttributes = Object.fromEntries(
  components.map((component) => [component, { ...attributes }]),
);
