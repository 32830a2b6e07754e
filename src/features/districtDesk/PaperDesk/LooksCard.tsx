import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { findSample } from '@/domain/guide/materialSamples';
import { PaperLooks } from '@/domain/guide/PaperChange';
import { z } from '@/domain/zod';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import { OutdatedCard } from '../../staff/OutdatedCard';
import { useTableEditor } from '../../staff/useTableEditor';
import type { EditedPaper } from '../usePaperGuides';

interface LooksCardProps {
  readonly paper: EditedPaper;
  readonly name: string;
  readonly refresh: () => void;
}

const KeptLooks = z.object({ version: z.int().min(0), value: z.array(z.string()) });

/** The sentences that somebody can check on the paper in hand. */
export function LooksCard({ paper, name, refresh }: LooksCardProps) {
  const { paperId, version, guide, updaterName } = paper;
  const queryClient = useQueryClient();
  const shipped = findSample(paperId)?.looks ?? [];
  const current = [...(guide.looks ?? shipped)];
  const editing = useTableEditor<string[]>({
    name: `paperLooks.${paperId}`,
    schema: KeptLooks,
    rules: PaperLooks,
    loaded: { version, value: current },
    root: 'change.looks',
    send: async ({ version: seen, value, commandId }) => {
      const change = { type: 'SayLooks' as const, looks: value };
      await api.supervision.papers.change.mutate({ paperId, version: seen, change, commandId });
      void queryClient.invalidateQueries({ queryKey: ['public', 'papers'] });
    },
    refresh,
  });
  const { value: looks, change, problems, problem, isBusy, isUnsaved, isOutdated } = editing;

  async function save(): Promise<void> {
    if (await editing.save()) void Taro.showToast({ title: '已保存', icon: 'success' });
  }

  return (
    <>
      {isOutdated && isUnsaved ? (
        <OutdatedCard
          who={updaterName}
          what="这份材料的说明"
          theirs={current.join(';')}
          onTakeTheirs={editing.takeTheirs}
          onKeepMine={editing.keepMine}
        />
      ) : null}
      <Card title="怎样算合格">
        {looks.length === 0 ? <EmptyState title="没有要点" words="企业看不到文字说明。" /> : null}
        {looks.map((look, place) => (
          <FormField key={place} label={`要点 ${place + 1}`} problem={problems[String(place)]}>
            <TextArea
              name={`look${place}`}
              label={`${name}的要点 ${place + 1}`}
              value={look}
              onChange={(typed) => change((all) => all.map((each, at) => (at === place ? typed : each)))}
            />
            <View className="paper-desk__remove">
              <QuietButton
                about={`要点 ${place + 1}`}
                onClick={() => change((all) => all.filter((_, at) => at !== place))}
              >
                删除
              </QuietButton>
            </View>
          </FormField>
        ))}
        <View className="paper-desk__buttons">
          <QuietButton onClick={() => change((all) => [...all, ''])}>添加一条要点</QuietButton>
          {shipped.length === 0 || looks.join() === shipped.join() ? null : (
            <QuietButton onClick={() => change(() => [...shipped])}>换回自带的要点</QuietButton>
          )}
        </View>
        <Problem sentence={problem === '' ? (problems[''] ?? '') : problem} />
        {isUnsaved && !isOutdated ? (
          <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
            保存并公开要点
          </PrimaryButton>
        ) : null}
      </Card>
    </>
  );
}
