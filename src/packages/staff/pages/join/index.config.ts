export default definePageConfig({ navigationBarTitleText: '加入帮代办工作' });
