import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { QuietButton } from '@/components/QuietButton';
import { usePageVisible } from '../../live/usePageVisible';
import { goTo } from '../../navigation/routes';
import './index.scss';

const ASK_EVERY_MS = 30_000;

/** The way to the enterprises that wait to be confirmed, and to the people to phone; nothing while there are none. */
export function ClaimsEntry() {
  const isVisible = usePageVisible();
  const { data } = useQuery({
    queryKey: ['claims', 'head'],
    queryFn: () => api.workbench.enterprises.head.query(),
    enabled: isVisible,
    refetchInterval: ASK_EVERY_MS,
  });
  const { waiting = 0, toCall = 0 } = data ?? {};
  const tasks = [
    ...(waiting === 0 ? [] : [`待确认的企业:${waiting} 家`]),
    ...(toCall === 0 ? [] : [`待电话告知:${toCall} 家`]),
  ];
  if (tasks.length === 0) return null;

  return (
    <View className="claims-entry">
      <QuietButton onClick={() => goTo('claims')}>{tasks.join(',')}</QuietButton>
    </View>
  );
}
