export default definePageConfig({ navigationBarTitleText: '评价标签' });
