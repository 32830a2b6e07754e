import { Text, View } from '@tarojs/components';

export default function Page() {
  return (
    <View>
      <Text>消息</Text>
    </View>
  );
}
