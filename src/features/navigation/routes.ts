import Taro from '@tarojs/taro';
import { urlOf, type Query } from './urlOf';

/** Every page that a tap can lead to, by role. Tabs are reached with `switchTab`, the rest is stacked. */
export const routes = {
  home: '/pages/home/index',
  cases: '/pages/cases/index',
  messages: '/pages/messages/index',
  mine: '/pages/mine/index',
  guide: '/packages/guide/pages/guide/index',
  choose: '/packages/guide/pages/choose/index',
  routeMap: '/packages/guide/pages/routeMap/index',
  request: '/packages/applicant/pages/request/index',
  enterprise: '/packages/team/pages/enterprise/index',
  settings: '/packages/team/pages/settings/index',
  case: '/packages/applicant/pages/case/index',
  correction: '/packages/answers/pages/correction/index',
  inquiry: '/packages/answers/pages/inquiry/index',
  urge: '/packages/answers/pages/urge/index',
  meeting: '/packages/answers/pages/meeting/index',
  handover: '/packages/answers/pages/handover/index',
  receipt: '/packages/results/pages/receipt/index',
  results: '/packages/results/pages/results/index',
  mandateSigning: '/packages/mandate/pages/signing/index',
  mandate: '/packages/mandate/pages/mandate/index',
  rating: '/packages/applicant/pages/rating/index',
  complaints: '/packages/voice/pages/complaints/index',
  complain: '/packages/voice/pages/complain/index',
  complaint: '/packages/voice/pages/complaint/index',
  team: '/packages/team/pages/team/index',
  phone: '/packages/team/pages/phone/index',
  privacy: '/packages/team/pages/privacy/index',
  claims: '/packages/team/pages/claims/index',
  vault: '/packages/papers/pages/vault/index',
  paper: '/packages/papers/pages/paper/index',
  newPaper: '/packages/papers/pages/newPaper/index',
  staffJoin: '/packages/staff/pages/join/index',
  staffQueue: '/packages/staff/pages/queue/index',
  staffCases: '/packages/staff/pages/cases/index',
  supervisorSetup: '/packages/supervisor/pages/setup/index',
  publicityArticles: '/packages/publicity/pages/articles/index',
  publicityInfo: '/packages/publicity/pages/info/index',
  supervisorOverview: '/packages/supervisor/pages/overview/index',
} as const;

export type RouteName = keyof typeof routes;

const tabs: ReadonlySet<string> = new Set([routes.home, routes.cases, routes.messages, routes.mine]);

export function goTo(route: RouteName, query: Query = {}): void {
  const path = routes[route];
  void (tabs.has(path) ? Taro.switchTab({ url: path }) : Taro.navigateTo({ url: urlOf(path, query) }));
}

/** Opens a page that a message names, such as `packages/applicant/pages/case/index?caseId=…`. */
export function openPage(page: string): void {
  const url = page.startsWith('/') ? page : `/${page}`;
  void (tabs.has(url.split('?')[0] ?? url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }));
}

/** Back to where one came from; to the given room where the page was opened directly. */
export function goBack(otherwise: RouteName): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.reLaunch({ url: routes[otherwise] });
}

/** In place of the page on screen, so that going back does not lead to a form that is done. */
export function replaceWith(route: RouteName, query: Query = {}): void {
  void Taro.redirectTo({ url: urlOf(routes[route], query) });
}

/** From a page about one case back to that case; where a message in the inbox led here, on to the case, which says what is next. */
export function backToCase(caseId: string): void {
  const [before] = Taro.getCurrentPages().slice(-2, -1);
  const isFromTab = tabs.has(`/${(before?.route ?? '').replace(/^\//, '')}`);
  if (before === undefined || isFromTab) replaceWith('case', { caseId });
  else void Taro.navigateBack();
}
