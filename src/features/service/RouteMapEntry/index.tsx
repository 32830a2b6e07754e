import { Text } from '@tarojs/components';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

/** For who does not know yet what a project has to obtain. */
export function RouteMapEntry({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <Card title="要办哪些事项?">
      <Text className="route-map-entry__words">
        答几个问题,列出您的项目要办的事项、先后、部门、材料和时限。不用登录。
      </Text>
      <QuietButton onClick={onOpen}>画项目路线图</QuietButton>
    </Card>
  );
}
