import { View } from '@tarojs/components';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

/** R2: where the working group writes what everyone may read. */
export function PublicityDoors() {
  return (
    <Card title="宣传推广">
      <View className="publicity-doors">
        <QuietButton onClick={() => goTo('publicityArticles')}>文章和常见问题</QuietButton>
        <QuietButton onClick={() => goTo('publicityInfo')}>公开的电话、专员和费用</QuietButton>
      </View>
    </Card>
  );
}
