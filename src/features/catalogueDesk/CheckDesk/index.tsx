import { useMemo } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { catalogueChanges } from '@/domain/catalogue/changes/catalogueChanges';
import { BottomActions } from '@/components/BottomActions';
import { CardColumns } from '@/components/CardColumns';
import { confirmed } from '@/components/confirmed';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { leaveDone } from '../../staff/leavePage';
import { supervisorPaths } from '../../staff/staffPaths';
import type { DraftState } from '../draft/DraftState';
import { versionName } from '../draftWords';
import { useCheck } from '../useCheck';
import { usePublish } from '../usePublish';
import { ChangesCard } from './ChangesCard';
import { ProblemsCard } from './ProblemsCard';

/** Before it is published: what is wrong, what is odd, and what changes for everyone. */
export function CheckDesk({ draft }: { readonly draft: DraftState }) {
  const { current, working } = draft;
  const { errors, warnings } = useCheck(draft);
  const changes = useMemo(() => catalogueChanges(current.catalogue, working), [current.catalogue, working]);
  const { publish, discard, isBusy, problem } = usePublish();
  const canPublish = errors.length === 0 && changes.length > 0;

  async function send(): Promise<void> {
    const isSure = await confirmed({
      title: `发布${versionName(current.number + 1)}?`,
      words: `共 ${changes.length} 处改动。新提交的办件按新目录,正在办的办件不变。`,
      yes: '发布',
    });
    const number = isSure ? await publish() : undefined;
    if (number !== undefined) leaveDone(`已发布${versionName(number)}`, supervisorPaths.catalogue());
  }

  async function giveUp(): Promise<void> {
    const words = `草稿里的 ${changes.length} 处改动会去掉,可以撤销。`;
    if ((await confirmed({ title: '放弃草稿?', words, yes: '放弃' })) && (await discard()))
      void Taro.showToast({ title: '已放弃', icon: 'success' });
  }

  return (
    <>
      <CardColumns>
        <ProblemsCard title="须改正" tone="bad" problems={errors} none="没有要改正的。" />
        <ProblemsCard title="请留意" tone="warn" problems={warnings} none="没有要留意的。" />
        <ChangesCard changes={changes} name={versionName(current.number)} />
      </CardColumns>
      <BottomActions>
        <Problem sentence={errors.length > 0 ? `还有 ${errors.length} 处须改正,改好后才能发布。` : problem} />
        <PrimaryButton isBusy={isBusy} isDisabled={!canPublish} onClick={() => void send()}>
          {changes.length === 0 ? '没有要发布的改动' : `发布 ${changes.length} 处改动`}
        </PrimaryButton>
        {changes.length === 0 ? null : (
          <View>
            <QuietButton isDisabled={isBusy} onClick={() => void giveUp()}>
              放弃草稿
            </QuietButton>
          </View>
        )}
      </BottomActions>
    </>
  );
}
