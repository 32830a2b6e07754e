export default definePageConfig({ navigationBarTitleText: '工作组总览' });
