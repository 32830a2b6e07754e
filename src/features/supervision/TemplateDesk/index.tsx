import { Text, View } from '@tarojs/components';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { useNow } from '@/features/live/useNow';
import { Card } from '@/components/Card';
import { Copyable } from '@/components/Copyable';
import { LoadState } from '@/components/LoadState';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useTemplateTable, type TemplateTable } from '../useTemplateTable';
import './index.scss';

/** Every kind of message with its template at WeChat, those first that cannot be sent as they are. */
export function TemplateDesk() {
  const now = useNow();
  const { table, isLoading, error, refresh, isChecking, problem, recheck } = useTemplateTable();
  if (table === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  const wrong = table.templates.filter((template) => template.problem !== '');
  const right = table.templates.filter((template) => template.problem === '');
  return (
    <View>
      <Card title="与微信后台核对">
        <Text className="template-desk__words">{checkWords(table, now)}</Text>
        <Problem sentence={problem} />
        <QuietButton isBusy={isChecking} onClick={recheck}>
          现在核对
        </QuietButton>
      </Card>
      {[...wrong, ...right].map((template) => (
        <TemplateCard key={template.templateKey} template={template} />
      ))}
    </View>
  );
}

function checkWords({ checkedAt, templates }: TemplateTable, now: string): string {
  if (checkedAt === null) return '还没有核对过。系统每小时核对一次。';

  const count = templates.filter(({ problem }) => problem !== '').length;
  const found = count === 0 ? '全部一致' : `${count} 种不一致`;
  return `${formatMoment(checkedAt, now)} 核对,${found}。系统每小时核对一次。`;
}

function TemplateCard({ template }: { readonly template: TemplateTable['templates'][number] }) {
  return (
    <Card title={template.title}>
      <Problem sentence={template.problem} />
      <Copyable label="模板编号" code={template.templateId} />
      {template.fields.map(({ key, label }) => (
        <View key={key} className="template-desk__field">
          <Text className="template-desk__label">{label}</Text>
          <Text className="template-desk__key">{key}</Text>
        </View>
      ))}
    </Card>
  );
}
