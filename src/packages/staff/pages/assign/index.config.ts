export default definePageConfig({ navigationBarTitleText: '指派专员' });
