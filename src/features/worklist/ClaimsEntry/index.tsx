import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { QuietButton } from '@/components/QuietButton';
import { usePageVisible } from '../../live/usePageVisible';
import { goTo } from '../../navigation/routes';
import './index.scss';

const ASK_EVERY_MS = 30_000;

/** The way to the enterprises that wait to be confirmed; nothing while none does. */
export function ClaimsEntry() {
  const isVisible = usePageVisible();
  const { data } = useQuery({
    queryKey: ['claims', 'head'],
    queryFn: () => api.workbench.enterprises.head.query(),
    enabled: isVisible,
    refetchInterval: ASK_EVERY_MS,
  });
  const waiting = data?.waiting ?? 0;
  if (waiting === 0) return null;

  return (
    <View className="claims-entry">
      <QuietButton onClick={() => goTo('claims')}>待确认的企业:{waiting} 家</QuietButton>
    </View>
  );
}
