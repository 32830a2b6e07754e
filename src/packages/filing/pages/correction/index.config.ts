export default definePageConfig({ navigationBarTitleText: '补正告知' });
