export default definePageConfig({ navigationBarTitleText: '事项和材料', enableShareAppMessage: true });
