import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { dayOf } from '@/domain/shared/time';
import { standingOf, standingTags } from '@/domain/vault/standing';
import { ActionSheet } from '@/components/ActionSheet';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { TextField } from '@/components/TextField';
import type { PaperActing } from '../usePaper';
import type { PaperAnswer } from '../vaultTypes';

interface PaperHeadProps {
  readonly paper: PaperAnswer;
  readonly acting: PaperActing;
  /** ISO instant. */
  readonly now: string;
  readonly onRemove: () => void;
}

export function PaperHead({ paper, acting, now, onRemove }: PaperHeadProps) {
  const [isRenaming, setRenaming] = useState(false);
  const { name, projectName, isHidden, validUntil, warnDays } = paper;
  const tag = standingTags[standingOf({ validUntil, today: dayOf(now), warnDays })];

  async function askAndRemove(): Promise<void> {
    if (await confirmed({ title: `把“${name}”移出材料库`, words: whatFollows(paper), yes: '移出' }))
      onRemove();
  }

  return (
    <Card>
      <View className="paper-desk__head">
        <Text className="paper-desk__name">{name}</Text>
        {tag === undefined || isHidden ? null : <StatusTag {...tag} />}
      </View>
      <Text className="paper-desk__line">{projectName === '' ? '企业通用' : `项目:${projectName}`}</Text>
      {isHidden ? (
        <Text className="paper-desk__line">已移出:以后的申请不再带上它。上传新版本会重新启用。</Text>
      ) : null}
      <View className="paper-desk__actions">
        <QuietButton onClick={() => setRenaming(true)}>改名称</QuietButton>
        {isHidden ? (
          <QuietButton isBusy={acting.isBusy} onClick={() => void acting.change({ kind: 'restore' })}>
            恢复使用
          </QuietButton>
        ) : (
          <QuietButton isBusy={acting.isBusy} onClick={() => void askAndRemove()}>
            移出材料库
          </QuietButton>
        )}
      </View>
      <ActionSheet title="改名称" isOpen={isRenaming} onClose={() => setRenaming(false)}>
        <RenameForm name={name} acting={acting} onDone={() => setRenaming(false)} />
      </ActionSheet>
    </Card>
  );
}

/** What leaving the vault means for this paper, before anybody agrees to it. */
function whatFollows({ versions }: PaperAnswer): string {
  const count = new Set(versions.flatMap(({ usedIn }) => usedIn.map(({ caseId }) => caseId))).size;
  return count === 0
    ? '没有办件用过它,移出后不能找回。'
    : `有 ${count} 个办件用过它,办件里的不受影响;以后的申请不再带上它,需要时可以恢复。`;
}

interface RenameFormProps extends Pick<PaperHeadProps, 'acting'> {
  readonly name: string;
  readonly onDone: () => void;
}

function RenameForm({ name, acting, onDone }: RenameFormProps) {
  const [typed, setTyped] = useState(name);

  async function save(): Promise<void> {
    if (typed.trim() === name || (await acting.change({ kind: 'rename', name: typed }))) onDone();
  }

  return (
    <View>
      <FormField label="材料名称" problem={acting.problem}>
        <TextField name="paperName" label="材料名称" value={typed} onChange={setTyped} />
      </FormField>
      <PrimaryButton isBusy={acting.isBusy} isDisabled={typed.trim() === ''} onClick={() => void save()}>
        保存名称
      </PrimaryButton>
    </View>
  );
}
