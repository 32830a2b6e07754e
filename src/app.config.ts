export default defineAppConfig({
  pages: ['pages/home/index', 'pages/cases/index', 'pages/messages/index', 'pages/mine/index'],
  subPackages: [
    {
      root: 'packages/applicant',
      pages: [
        'pages/guide/index',
        'pages/enterprise/index',
        'pages/request/index',
        'pages/case/index',
        'pages/correction/index',
        'pages/handover/index',
        'pages/receipt/index',
        'pages/rating/index',
        'pages/settings/index',
      ],
    },
  ],
  window: {
    navigationBarTitleText: '帮代办',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f5f7fa',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#545d6b',
    selectedColor: '#1d57c7',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/cases/index', text: '办件' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
});
