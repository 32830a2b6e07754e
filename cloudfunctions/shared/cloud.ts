import * as cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

export { cloud };

/**
 * Who calls, by the platform's word alone; nothing in the event can change it.
 * @returns '' when a timer calls, or nobody is signed in
 */
export function callerOpenid(): string {
  const { OPENID } = cloud.getWXContext();
  return OPENID === undefined ? '' : String(OPENID);
}
