import { Text, View } from '@tarojs/components';
import { inGroups } from '@/features/caseView/inGroups';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import type { Me } from '../Me';
import './index.scss';

interface MyEnterprisesProps {
  readonly me: Me;
}

/** The enterprises this person acts for. */
export function MyEnterprises({ me }: MyEnterprisesProps) {
  return (
    <Card title="我的企业">
      {me.enterprises.length === 0 ? (
        <Text className="my-enterprises__none">还没有绑定企业。提交申请前绑定一次即可。</Text>
      ) : null}
      {me.enterprises.map((enterprise) => (
        <View key={enterprise.enterpriseId} className="my-enterprises__one">
          <Text className="my-enterprises__name">{enterprise.name}</Text>
          <Text className="my-enterprises__code">{inGroups(enterprise.creditCode)}</Text>
          <Text className="my-enterprises__role">{enterprise.isOwner ? '管理员' : '经办人'}</Text>
        </View>
      ))}
      <QuietButton onClick={() => goTo('enterprise')}>
        {me.enterprises.length === 0 ? '绑定企业' : '再绑定一家企业'}
      </QuietButton>
    </Card>
  );
}
