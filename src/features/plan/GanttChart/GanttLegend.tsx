import { Text, View } from '@tarojs/components';

const signs = [
  { sign: 'done', words: '已完成' },
  { sign: 'running', words: '审批已用' },
  { sign: 'expected', words: '预计还需' },
  { sign: 'doubt', words: '可能延到' },
  { sign: 'stop', words: '停钟,不计时' },
  { sign: 'toPrepare', words: '准备材料' },
  { sign: 'limit', words: '承诺到期' },
  { sign: 'critical', words: '粗条:关键路径' },
] as const;

/** What the strokes mean, in words. */
export function GanttLegend() {
  return (
    <View className="gantt-legend">
      {signs.map(({ sign, words }) => (
        <View key={sign} className="gantt-legend__entry">
          <View className={`gantt-legend__sign gantt-legend__sign--${sign}`} aria-hidden />
          <Text className="gantt-legend__words">{words}</Text>
        </View>
      ))}
    </View>
  );
}
