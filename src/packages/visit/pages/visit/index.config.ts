export default definePageConfig({ navigationBarTitleText: '上门受理' });
