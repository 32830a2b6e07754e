import { Text } from '@tarojs/components';
import { Card } from '@/components/Card';
import { endingSentence } from '../endingSentence';
import { useMe } from '../useMe';
import './index.scss';

/** Why the window sent a binding back, above the form that puts it right; nothing where none was. */
export function DeclinedNote({ enterpriseId }: { readonly enterpriseId: string | undefined }) {
  const { me } = useMe();
  const declined = me?.endings.find(
    (ending) =>
      ending.how === 'declined' && (enterpriseId === undefined || ending.enterpriseId === enterpriseId),
  );
  if (declined === undefined) return null;

  return (
    <Card title="上次的绑定没有通过">
      <Text className="declined-note__words">{endingSentence(declined)}</Text>
    </Card>
  );
}
