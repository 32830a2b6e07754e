import theme from './theme.json';

const isWeb = process.env.TARO_ENV === 'h5';

/** WeChat looks a colour up by the system's look; a browser is dressed by app.scss, once that has come. */
function themed<Value extends string>(name: keyof typeof theme.light): Value {
  return (isWeb ? theme.light[name] : `@${name}`) as Value;
}

function tab(room: string, text: string) {
  return {
    pagePath: `pages/${room}/index`,
    text,
    iconPath: `assets/tab/${room}.png`,
    selectedIconPath: `assets/tab/${room}-on.png`,
  };
}

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/cases/index', 'pages/messages/index', 'pages/mine/index'],
  subPackages: [
    {
      root: 'packages/applicant',
      pages: ['pages/request/index', 'pages/case/index', 'pages/rating/index'],
    },
    {
      root: 'packages/staff',
      pages: [
        'pages/join/index',
        'pages/queue/index',
        'pages/cases/index',
        'pages/case/index',
        'pages/counter/index',
        'pages/assign/index',
      ],
    },
    {
      root: 'packages/supervisor',
      pages: [
        'pages/setup/index',
        'pages/overview/index',
        'pages/cases/index',
        'pages/case/index',
        'pages/followUps/index',
        'pages/followUp/index',
        'pages/ratings/index',
        'pages/complaints/index',
        'pages/complaint/index',
        'pages/rules/index',
        'pages/comparison/index',
        'pages/staff/index',
        'pages/assign/index',
      ],
    },
    {
      root: 'packages/district',
      pages: [
        'pages/catalogue/index',
        'pages/catalogueItem/index',
        'pages/catalogueQuestion/index',
        'pages/catalogueCheck/index',
        'pages/catalogueVersions/index',
        'pages/templates/index',
        'pages/ratingTags/index',
        'pages/papers/index',
        'pages/paper/index',
      ],
    },
    {
      root: 'packages/answers',
      pages: [
        'pages/correction/index',
        'pages/handover/index',
        'pages/inquiry/index',
        'pages/urge/index',
        'pages/meeting/index',
      ],
    },
    {
      root: 'packages/visit',
      pages: ['pages/visit/index', 'pages/handover/index', 'pages/assistance/index'],
    },
    { root: 'packages/asking', pages: ['pages/inquiry/index', 'pages/urge/index', 'pages/meeting/index'] },
    { root: 'packages/filing', pages: ['pages/item/index', 'pages/correction/index'] },
    { root: 'packages/papers', pages: ['pages/vault/index', 'pages/paper/index', 'pages/newPaper/index'] },
    {
      root: 'packages/team',
      pages: [
        'pages/team/index',
        'pages/join/index',
        'pages/claims/index',
        'pages/phone/index',
        'pages/privacy/index',
        'pages/enterprise/index',
        'pages/settings/index',
      ],
    },
    {
      root: 'packages/voice',
      pages: ['pages/complaints/index', 'pages/complain/index', 'pages/complaint/index'],
    },
    { root: 'packages/common', pages: ['pages/plan/index'] },
    { root: 'packages/mandate', pages: ['pages/mandate/index', 'pages/signing/index'] },
    {
      root: 'packages/results',
      pages: [
        'pages/receipt/index',
        'pages/delivery/index',
        'pages/results/index',
        'pages/certificate/index',
      ],
    },
    {
      root: 'packages/publicity',
      pages: ['pages/articles/index', 'pages/editor/index', 'pages/versions/index', 'pages/info/index'],
    },
    {
      root: 'packages/guide',
      pages: [
        'pages/guide/index',
        'pages/routeMap/index',
        'pages/choose/index',
        'pages/fees/index',
        'pages/items/index',
        'pages/item/index',
        'pages/people/index',
        'pages/search/index',
        'pages/articles/index',
        'pages/article/index',
      ],
    },
  ],
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '帮代办',
    navigationBarBackgroundColor: themed('barColour'),
    navigationBarTextStyle: themed('barWords'),
    backgroundColor: themed('groundColour'),
    backgroundTextStyle: themed('pullSign'),
  },
  tabBar: {
    color: themed('tabColour'),
    selectedColor: themed('tabOnColour'),
    backgroundColor: themed('barColour'),
    borderStyle: themed<'black' | 'white'>('tabEdge'),
    list: [tab('home', '首页'), tab('cases', '办件'), tab('messages', '消息'), tab('mine', '我的')],
  },
  ...(isWeb ? {} : { darkmode: true, themeLocation: 'theme.json' }),
  lazyCodeLoading: 'requiredComponents',
});
