import { mergeInternalComponents } from '@tarojs/shared';
import { accessibilityAttributes } from './accessibilityAttributes';

// Both sides number a component's attributes by their sorted names; if only the templates knew these, every
// later attribute (an input's placeholder, say) would be sent under another one's number.
mergeInternalComponents(accessibilityAttributes);
