export default definePageConfig({ navigationBarTitleText: '项目路线图', enableShareAppMessage: true });
