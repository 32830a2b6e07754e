export default definePageConfig({ navigationBarTitleText: '待回访' });
