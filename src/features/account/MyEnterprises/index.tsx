import { Text, View } from '@tarojs/components';
import { scopeWords } from '@/domain/account/scopeWords';
import { inGroups } from '@/features/caseView/inGroups';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import type { Me } from '../Me';
import { endingSentence } from '../endingSentence';
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
          <Text className="my-enterprises__role">{standingOf(enterprise)}</Text>
          {enterprise.scope.kind === 'own' ? null : (
            <QuietButton
              about={enterprise.name}
              onClick={() => goTo('team', { enterpriseId: enterprise.enterpriseId })}
            >
              {enterprise.isOwner ? '谁能看、邀请同事' : '管理员和邀请'}
            </QuietButton>
          )}
        </View>
      ))}
      {me.endings.map((ending) => (
        <Problem key={ending.enterpriseId} sentence={endingSentence(ending)} />
      ))}
      {me.enterprises.length === 0 ? null : (
        <View className="my-enterprises__vault">
          <QuietButton onClick={() => goTo('vault')}>材料库</QuietButton>
        </View>
      )}
      <QuietButton onClick={() => goTo('enterprise')}>
        {me.enterprises.length === 0 ? '绑定企业' : '再绑定一家企业'}
      </QuietButton>
    </Card>
  );
}

/** What the person is to the enterprise, and what they see of it. */
function standingOf({ isOwner, scope }: Me['enterprises'][number]): string {
  if (scope.kind === 'own') return '等待窗口确认。现在可以提交申请,只能看您自己提交的';
  return isOwner ? '管理员' : `经办人 · ${scopeWords(scope)}`;
}
