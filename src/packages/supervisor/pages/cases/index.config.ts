export default definePageConfig({ navigationBarTitleText: '全部办件' });
