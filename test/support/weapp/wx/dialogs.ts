import { WxFailure, asyncApi } from './asyncApi';
import type { WxAnswer, WxOptions } from './asyncApi';
import type { PhoneState } from './PhoneState';

type Api = Record<string, (options?: WxOptions) => unknown>;

/** WeChat's answer to a subscription that was not asked for by a tap. */
const notTapped = 'can only be invoked by user TAP gesture.';

/** Toasts, modals, action sheets and the question for subscriptions, answered as the test said. */
export function createWxDialogs(phone: PhoneState): Api {
  const api = (name: string, answer: (options: WxOptions) => WxAnswer | Promise<WxAnswer>): Api => ({
    [name]: asyncApi({ phone, api: name, answer }),
  });

  return {
    ...api('showToast', ({ title }) => void phone.toasts.push(String(title))),
    ...api('showModal', () => {
      const { confirm, content } = phone.modalAnswers.shift() ?? { confirm: true };
      countAsTap(phone);
      return { confirm, cancel: !confirm, content: content ?? null };
    }),
    ...api('showActionSheet', ({ itemList }) => {
      const wish = phone.sheetAnswers.shift();
      const tapIndex = wish === undefined ? -1 : Array.from(itemList as string[]).indexOf(wish);
      if (tapIndex < 0) throw new WxFailure('cancel');
      countAsTap(phone);
      return { tapIndex };
    }),
    ...api('requestSubscribeMessage', async ({ tmplIds }) => {
      const templateIds = Array.from(tmplIds as string[], String);
      checkSubscription({ phone, templateIds });
      phone.subscribeRequests.push(templateIds);
      await phone.options.cloud?.subscribe?.(templateIds);
      return Object.fromEntries(templateIds.map((templateId) => [templateId, 'accept']));
    }),
  };
}

function checkSubscription({ phone, templateIds }: { phone: PhoneState; templateIds: string[] }): void {
  if (!phone.isTapping) throw new WxFailure(notTapped);
  if (templateIds.length === 0) throw new WxFailure('TmplIds can not be empty', 10_001);
  if (templateIds.length > 3) throw new WxFailure('TmplIds length > 3', 20_003);
}

/** WeChat lets the app ask for subscriptions right after a dialog was answered, too. */
function countAsTap(phone: PhoneState): void {
  phone.isTapping = true;
  setTimeout(() => {
    phone.isTapping = false;
  }, 50).unref();
}
