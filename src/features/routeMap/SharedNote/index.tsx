import { Text, View } from '@tarojs/components';
import { Icon } from '@/components/Icon';
import { QuietButton } from '@/components/QuietButton';
import { roleOf } from '@/components/roleOf';
import type { RouteSheet } from '../openRouteMap';
import './index.scss';

interface SharedNoteProps {
  readonly sheet: RouteSheet;
  readonly onKeep: () => void;
}

/** Where a map came from and what of it could not be kept. */
export function SharedNote({ sheet, onKeep }: SharedNoteProps) {
  const { note, isShared, answers } = sheet;
  if (note === '') return null;

  return (
    <View className="shared-note" {...roleOf('status')}>
      <View className="shared-note__line">
        <Icon name="warn" />
        <Text className="shared-note__words">{note}</Text>
      </View>
      {isShared && Object.keys(answers).length > 0 ? (
        <QuietButton onClick={onKeep}>存为我的路线图</QuietButton>
      ) : null}
    </View>
  );
}
