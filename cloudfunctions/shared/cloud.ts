import * as cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

export { cloud };

/** How people, and tools in their hands, reach a function; nobody of them is WeChat itself. */
const peoplesWays: readonly string[] = ['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_http', 'wx_crawler'];

/** Whether the platform itself called, by its word alone: a timer or a push, on whatever way it came. */
export function isPlatformsCall(): boolean {
  const { SOURCE } = cloud.getWXContext();
  return !String(SOURCE ?? '')
    .split(',')
    .some((way) => peoplesWays.includes(way));
}

/**
 * Who calls, by the platform's word alone; nothing in the event can change it. The SDK turns an id of digits into a
 * number, which would make different people one, so then its own source is read.
 * @returns '' when a timer calls, or nobody is signed in
 */
export function callerOpenid(): string {
  const { OPENID } = cloud.getWXContext();
  return typeof OPENID === 'string' ? OPENID : (process.env['WX_OPENID'] ?? '');
}
