import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useCatalogue } from '@/features/catalogue/useCatalogue';
import { mapPath } from '@/features/routeMap/mapPath';
import { RouteMapDesk } from '@/features/routeMap/RouteMapDesk';
import { useRouteMap } from '@/features/routeMap/useRouteMap';
import { PageFrame } from '@/components/PageFrame';

export default function RouteMapPage() {
  const catalogue = useCatalogue();
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
