import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { mapPath } from '@/features/routeMap/mapLink';
import { RouteMapDesk } from '@/features/routeMap/RouteMapDesk';
import { useRouteCatalogue } from '@/features/routeMap/useRouteCatalogue';
import { useRouteMap } from '@/features/routeMap/useRouteMap';
import { PageFrame } from '@/components/PageFrame';

export default function RouteMapPage() {
  const catalogue = useRouteCatalogue();
  const editing = useRouteMap(catalogue, useRouter().params);
  useShareAppMessage(() => ({
    title: '项目审批路线图:要办什么、找谁办、多久办好',
    path: mapPath({ catalogue, answers: editing.sheet.answers }),
  }));

  return (
    <PageFrame>
      <RouteMapDesk editing={editing} />
    </PageFrame>
  );
}
