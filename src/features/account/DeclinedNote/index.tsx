import { Text } from '@tarojs/components';
import { Card } from '@/components/Card';
import { endingSentence } from '../endingSentence';
import type { Me } from '../Me';
import './index.scss';

/** Why the window sent a binding back, above the form that puts it right; nothing where none was. */
export function DeclinedNote({ declined }: { readonly declined: Me['endings'][number] | undefined }) {
  if (declined === undefined) return null;

  return (
    <Card title="上次的绑定没有通过">
      <Text className="declined-note__words">{endingSentence(declined)}</Text>
    </Card>
  );
}
