export default definePageConfig({ navigationBarTitleText: '专员和窗口', enableShareAppMessage: true });
