import type { MessageLabels } from '../web/messageList';
import type { Pushes } from './pushes';
import type { Wechat } from './wechat';

export type OpenApiSetting = {
  wechat: Wechat;
  /** This cloud's own address, for codes that lead to its pages. */
  url: () => string;
  pushes: Pushes;
  /** The templates applied for with their fields; any id and any fields will do when nothing is known of them. */
  templates?: MessageLabels['templates'];
};

/** What the interfaces work with during one call; `openid` is the caller's, where there is one. */
export type Setting = OpenApiSetting & { openid: string | undefined };
