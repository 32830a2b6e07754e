export default definePageConfig({ navigationBarTitleText: '向企业提问' });
