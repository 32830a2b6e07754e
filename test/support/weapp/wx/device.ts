import { asyncApi } from './asyncApi';
import type { NetworkListener, PhoneState, ThemeListener } from './PhoneState';

type Api = Record<string, unknown>;

const screen = { screenWidth: 390, screenHeight: 844, windowWidth: 390, windowHeight: 753, pixelRatio: 3 };
const safeArea = { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 };
const deviceFacts = { brand: 'devtools', model: 'iPhone 14', system: 'iOS 16.0', platform: 'ios' };
const baseFacts = {
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  enableDebug: false,
};

/** Calls that only have to succeed; the test may look them up in `calls`. */
const acknowledged = [
  'showLoading hideLoading hideToast setNavigationBarTitle setNavigationBarColor showNavigationBarLoading',
  'setBackgroundColor setBackgroundTextStyle setTabBarStyle',
  'hideNavigationBarLoading setTabBarBadge removeTabBarBadge showTabBarRedDot hideTabBarRedDot setTabBarItem',
  'pageScrollTo startPullDownRefresh stopPullDownRefresh vibrateShort vibrateLong makePhoneCall',
  'setClipboardData previewImage openDocument openLocation addPhoneContact setKeepScreenOn hideKeyboard',
  'openPrivacyContract requirePrivacyAuthorize saveImageToPhotosAlbum enableAlertBeforeUnload addPhoneCalendar',
  'disableAlertBeforeUnload hideShareMenu showShareMenu openSetting openCustomerServiceChat',
]
  .join(' ')
  .split(' ');

/** Listeners that nothing calls here. */
const silentListeners = [
  'onError offError onUnhandledRejection offUnhandledRejection onPageNotFound',
  'onWindowResize offWindowResize onMemoryWarning onKeyboardHeightChange offKeyboardHeightChange',
  'onNeedPrivacyAuthorization onAppShow offAppShow onAppHide offAppHide',
]
  .join(' ')
  .split(' ');

/** What a phone says about itself, and the calls of `wx` that change nothing an app can see. */
export function createWxDevice(phone: PhoneState): Api {
  const { realm } = phone;
  const sync = (facts: object) => () => realm.inside(facts);
  const api = (name: string, facts: Record<string, unknown> = {}): Api => ({
    [name]: asyncApi({ phone, api: name, answer: () => facts }),
  });
  const window = { ...screen, safeArea, statusBarHeight: 47 };
  const base = {
    ...baseFacts,
    theme: phone.options.theme ?? 'light',
    fontSizeSetting: phone.options.fontSizeSetting ?? 17,
  };
  const system = { ...window, ...deviceFacts, ...base, fontSizeScaleFactor: base.fontSizeSetting / 17 };

  return {
    ...Object.assign({}, ...acknowledged.map((name) => api(name))),
    ...Object.fromEntries(silentListeners.map((name) => [name, () => undefined])),
    ...api('getSystemInfo', system),
    ...api('getPrivacySetting', { needAuthorization: false, privacyContractName: '' }),
    ...api('getSetting', { authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    ...api('login', { code: 'code-of-this-phone' }),
    ...createNetwork(phone),
    onThemeChange: (listener: ThemeListener) => void phone.themeListeners.add(listener),
    offThemeChange: (listener: ThemeListener) => void phone.themeListeners.delete(listener),
    getSystemInfoSync: sync(system),
    getWindowInfo: sync(window),
    getDeviceInfo: sync(deviceFacts),
    getAppBaseInfo: sync({ ...base, fontSizeScaleFactor: system.fontSizeScaleFactor }),
    getSystemSetting: sync({ deviceOrientation: 'portrait' }),
    getAppAuthorizeSetting: sync({ notificationAuthorized: 'authorized' }),
    getAccountInfoSync: sync({
      miniProgram: { appId: 'touristappid', envVersion: 'release', version: '1.0.0' },
    }),
    getMenuButtonBoundingClientRect: sync({
      top: 51,
      right: 383,
      bottom: 83,
      left: 296,
      width: 87,
      height: 32,
    }),
    canIUse: () => true,
    nextTick: (work: () => void) => realm.later(() => realm.call(work)),
    getUpdateManager: () => ({ onCheckForUpdate: ignore, onUpdateReady: ignore, onUpdateFailed: ignore }),
    env: { USER_DATA_PATH: 'http://usr' },
  };
}

function createNetwork(phone: PhoneState): Api {
  const { networkListeners } = phone;
  return {
    getNetworkType: asyncApi({ phone, api: 'getNetworkType', answer: () => networkStatus(phone) }),
    onNetworkStatusChange: (listener: NetworkListener) => void networkListeners.add(listener),
    offNetworkStatusChange: (listener: NetworkListener) => void networkListeners.delete(listener),
  };
}

function networkStatus({ isOnline }: PhoneState): { isConnected: boolean; networkType: string } {
  return { isConnected: isOnline, networkType: isOnline ? 'wifi' : 'none' };
}

/** Switches the network and tells the app's listeners. */
export function setOnline({ phone, isOnline }: { phone: PhoneState; isOnline: boolean }): void {
  phone.isOnline = isOnline;
  phone.networkListeners.forEach((listener) =>
    phone.realm.call(() => listener(phone.realm.inside(networkStatus(phone)))),
  );
}

function ignore(): void {
  return undefined;
}
