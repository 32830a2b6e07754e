export default definePageConfig({ navigationBarTitleText: '改派专员' });
