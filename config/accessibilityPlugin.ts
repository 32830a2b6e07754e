import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { accessibilityAttributes } from './accessibilityAttributes';

interface MiniPlatform {
  readonly template?: { mergeComponents(context: IPluginContext, patch: object): void };
  runtimePath?: string | string[];
}

/** Lets views, texts and fields of the mini-program carry a role, a name and a state. */
export default function accessibilityPlugin(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return;

      platform.template.mergeComponents(context, accessibilityAttributes);
      const runtimes = [platform.runtimePath ?? []].flat();
      platform.runtimePath = [...runtimes, path.join(__dirname, 'accessibilityRuntime')];
    },
  });
}
