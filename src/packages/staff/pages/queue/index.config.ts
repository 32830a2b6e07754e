export default definePageConfig({ navigationBarTitleText: '待受理' });
