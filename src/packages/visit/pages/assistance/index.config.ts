export default definePageConfig({ navigationBarTitleText: '进展与帮办' });
