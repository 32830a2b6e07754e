export default definePageConfig({ navigationBarTitleText: '材料样例和空白表' });
