import * as cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

export { cloud };

/**
 * Who calls, by the platform's word alone; nothing in the event can change it. The SDK turns an id of digits into a
 * number, which would make different people one, so then its own source is read.
 * @returns '' when a timer calls, or nobody is signed in
 */
export function callerOpenid(): string {
  const { OPENID } = cloud.getWXContext();
  return typeof OPENID === 'string' ? OPENID : (process.env['WX_OPENID'] ?? '');
}
