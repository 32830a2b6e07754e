import { Text, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { claimChecks } from '../../team/claimChecks';
import './index.scss';

/** Accepting confirms a first binding with it, so what to check it by stands here; nothing for enterprises that are known. */
export function FirstBinding({ agencyCase }: { readonly agencyCase: AgencyCase }) {
  const { submittedBy, enterprise } = agencyCase;
  const { data } = useQuery({
    queryKey: ['claims'],
    queryFn: () => api.workbench.enterprises.claims.query(),
    enabled: submittedBy.role === 'applicant',
  });
  const claim = data?.claims.find(
    ({ accountId, creditCode }) =>
      accountId === submittedBy.accountId && creditCode === enterprise.creditCode,
  );
  if (claim === undefined) return null;

  const toLookAt = claimChecks(claim).filter(({ isGood }) => !isGood);
  const isTakingOver = claim.ownerName !== null;
  return (
    <View className="first-binding">
      <Text className="first-binding__words">
        {isTakingOver
          ? `${submittedBy.name}正申请接替原管理员。受理不等于同意接替,请另在“待确认的企业”里办理。`
          : `这家企业第一次绑定。受理即确认${submittedBy.name}是它的管理员,请先核对:`}
      </Text>
      {isTakingOver
        ? null
        : toLookAt.map(({ words }) => (
            <Text key={words} className="first-binding__look">
              · {words}
            </Text>
          ))}
    </View>
  );
}
