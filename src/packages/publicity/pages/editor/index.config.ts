export default definePageConfig({ navigationBarTitleText: '编写文章' });
