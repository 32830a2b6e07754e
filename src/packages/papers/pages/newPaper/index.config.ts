export default definePageConfig({ navigationBarTitleText: '添加材料' });
