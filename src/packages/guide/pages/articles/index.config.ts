export default definePageConfig({ navigationBarTitleText: '问题、政策和经验', enableShareAppMessage: true });
