export default definePageConfig({ navigationBarTitleText: '帮办还是代办', enableShareAppMessage: true });
