export default definePageConfig({ navigationBarTitleText: '检查并发布' });
