import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { problemSentence } from '@/api/problemSentence';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { useNow } from '@/features/live/useNow';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import type { CounterDesk, ShelvedDraft } from '../useCounterDraft';
import './index.scss';

/** 没登记完的申请: what was begun for other walk-ins, also at another desk; nothing where there is none. */
export function CounterShelf({ desk }: { readonly desk: CounterDesk }) {
  const now = useNow();
  const [problem, setProblem] = useState('');
  if (desk.shelved.length === 0 && !desk.isBegun) return null;

  async function run(work: () => Promise<void>): Promise<void> {
    try {
      setProblem('');
      await work();
    } catch (error) {
      setProblem(problemSentence(error));
    }
  }

  async function remove(row: ShelvedDraft): Promise<void> {
    const isSure = await confirmed({
      title: '删除这份没登记完的申请?',
      words: `“${nameOf(row)}”在所有设备上都会删除,不能恢复。`,
      yes: '删除',
    });
    if (isSure) await run(() => desk.remove(row.formKey));
  }

  return (
    <Card title={desk.shelved.length === 0 ? '正在登记' : `没登记完的申请 ${desk.shelved.length} 份`}>
      {desk.shelved.map((row) => (
        <View key={row.formKey} className="counter-shelf__row">
          <Text className="counter-shelf__name">{nameOf(row)}</Text>
          <Text className="counter-shelf__line">
            {formatMoment(row.savedAt, now)} 在{row.device}保存
          </Text>
          <View className="counter-shelf__actions">
            <QuietButton about={nameOf(row)} onClick={() => void run(() => desk.take(row.formKey))}>
              继续登记
            </QuietButton>
            <QuietButton about={nameOf(row)} onClick={() => void remove(row)}>
              删除
            </QuietButton>
          </View>
        </View>
      ))}
      {desk.isBegun ? (
        <QuietButton onClick={() => void run(desk.putAside)}>这份先放着,登记下一位</QuietButton>
      ) : null}
      <Problem sentence={problem} />
    </Card>
  );
}

function nameOf({ title }: ShelvedDraft): string {
  return title === '' ? '还没有填企业和项目' : title;
}
