export default definePageConfig({ navigationBarTitleText: '回答专员的问题' });
