import { Text, View } from '@tarojs/components';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

/** For those who come to work here: with an invitation, or as the first of a new working group. */
export function StaffDoors() {
  return (
    <Card title="工作人员">
      <View className="staff-doors">
        <Text className="staff-doors__words">收到邀请码的窗口人员、专员和工作组成员,从这里加入。</Text>
        <QuietButton onClick={() => goTo('staffJoin')}>输入工作人员邀请码</QuietButton>
        <QuietButton onClick={() => goTo('supervisorSetup')}>首次启用工作组</QuietButton>
      </View>
    </Card>
  );
}
