import type { IPluginContext } from '@tarojs/service';

/** What screen readers in WeChat read; Taro's templates leave these attributes out. */
const attributes = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
};

const components = ['View', 'Text', 'Image', 'Input', 'Textarea', 'Picker', 'Button', 'Switch'];

interface MiniPlatform {
  readonly template?: { mergeComponents(context: IPluginContext, patch: object): void };
}

/** Lets views, texts and fields of the mini-program carry a role, a name and a state. */
export default function accessibilityPlugin(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      const patch = Object.fromEntries(components.map((component) => [component, attributes]));
      platform.template?.mergeComponents(context, patch);
    },
  });
}
