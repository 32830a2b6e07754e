import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>办件</Text>
    </View>
  );
}
