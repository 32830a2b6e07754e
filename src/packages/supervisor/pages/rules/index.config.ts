export default definePageConfig({ navigationBarTitleText: '承诺与日历' });
