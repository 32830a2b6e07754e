import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { clockOf } from '@/domain/shared/time';
import { ActionSheet } from '@/components/ActionSheet';
import { FormField } from '@/components/FormField';
import { pressable } from '@/components/pressable';
import { PrimaryButton } from '@/components/PrimaryButton';
import { TextField } from '@/components/TextField';
import './index.scss';

interface RouteHeadProps {
  readonly name: string;
  /** ISO instant; null while it is not kept. */
  readonly savedAt: string | null;
  readonly keptCount: number;
  readonly onRename: (name: string) => void;
  readonly onOpenKept: () => void;
}

/** Which map this is, that it is kept, and the way to the others. */
export function RouteHead({ name, savedAt, keptCount, onRename, onOpenKept }: RouteHeadProps) {
  const [isNaming, setNaming] = useState(false);
  return (
    <View className="route-head">
      <View className="route-head__words">
        <Text className="route-head__name">{savedAt === null ? '项目审批路线图' : name}</Text>
        <Text className="route-head__line">
          {savedAt === null ? '答几个问题,就知道要办什么。不用登录。' : `已自动保存 ${clockOf(savedAt)}`}
        </Text>
      </View>
      {savedAt === null ? null : <HeadLink words="改名" onPress={() => setNaming(true)} />}
      {keptCount === 0 ? null : <HeadLink words={`我的路线图 ${keptCount}`} onPress={onOpenKept} />}
      {isNaming ? (
        <NameSheet
          name={name}
          onClose={() => setNaming(false)}
          onName={(given) => {
            onRename(given);
            setNaming(false);
          }}
        />
      ) : null}
    </View>
  );
}

function HeadLink({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  return (
    <View className="route-head__link" {...pressable({ onPress })}>
      <Text>{words}</Text>
    </View>
  );
}

interface NameSheetProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameSheet({ name, onName, onClose }: NameSheetProps) {
  const [typed, setTyped] = useState(name);
  return (
    <ActionSheet title="给路线图起个名字" isOpen onClose={onClose}>
      <FormField label="名称" hint="例如项目名称;会写在图片和打印件上,不进链接。">
        <TextField name="mapName" label="名称" value={typed} maxLength={30} onChange={setTyped} />
      </FormField>
      <PrimaryButton onClick={() => onName(typed.trim())}>保存名称</PrimaryButton>
    </ActionSheet>
  );
}
