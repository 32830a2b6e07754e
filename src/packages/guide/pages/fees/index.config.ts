export default definePageConfig({ navigationBarTitleText: '费用', enableShareAppMessage: true });
