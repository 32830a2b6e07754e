import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { api } from '@/api/api';
import { ServicePromises } from '@/domain/agencyCase/promises';
import { z } from '@/domain/zod';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Stepper } from '@/components/Stepper';
import { OutdatedCard } from '../../staff/OutdatedCard';
import { useTableEditor } from '../../staff/useTableEditor';
import type { Rules } from '../useRules';
import './index.scss';

interface PromisesFormProps {
  readonly table: Rules['promises'];
  readonly refresh: () => void;
}

interface PromiseRow {
  readonly key: keyof ServicePromises;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
}

const caseRows: readonly PromiseRow[] = [
  { key: 'acceptWd', label: '提交后几个工作日内受理', least: 0, most: 10 },
  { key: 'visitWd', label: '受理后几个工作日内首次上门', least: 0, most: 10 },
  { key: 'feedbackWd', label: '至少几个工作日反馈一次进展', least: 1, most: 20 },
  { key: 'deliverWd', label: '批准后几个工作日内送达', least: 0, most: 10 },
  { key: 'urgeWd', label: '企业催办后几个工作日内答复', least: 1, most: 5 },
  { key: 'consentWd', label: '函告几个工作日没有答复视为同意', least: 1, most: 30 },
  { key: 'ratingChangeDays', label: '评价后几天内可以修改', least: 1, most: 30 },
  { key: 'parcelDays', label: '寄出几天没签收就询问', least: 3, most: 30 },
];

const atOnceRows: readonly PromiseRow[] = [
  { key: 'complaintWd', label: '投诉后几个工作日内答复', least: 1, most: 15 },
  { key: 'remindDays', label: '请企业评价后几天提醒一次(0 是不提醒)', least: 0, most: 14 },
  { key: 'inviteHours', label: '邀请同事的链接几小时内有效', least: 12, most: 168, step: 12 },
  { key: 'paperWarnDays', label: '材料到期前几天开始提醒', least: 10, most: 120, step: 5 },
];

const Kept = z.object({ version: z.int().min(0), value: ServicePromises });

/** The service's own promises; running cases keep those they began with, and what belongs to no case follows at once. */
export function PromisesForm({ table, refresh }: PromisesFormProps) {
  const { value, change, isUnsaved, isOutdated, isBusy, problem, ...editing } = useTableEditor({
    name: 'promises',
    schema: Kept,
    rules: ServicePromises,
    loaded: { version: table.version, value: table.promises },
    root: 'promises',
    send: ({ value: promises, ...wish }) => api.supervision.rules.savePromises.mutate({ ...wish, promises }),
    refresh,
  });

  const stepperOf = ({ key, label, least, most, step }: PromiseRow) => (
    <View key={key} className="promises-form__row">
      <Text className="promises-form__label">{label}</Text>
      <Stepper
        label={label}
        value={value[key]}
        {...{ least, most, step }}
        onChange={(next) => change((before) => ({ ...before, [key]: next }))}
      />
    </View>
  );

  async function save(): Promise<void> {
    if (await editing.save()) void Taro.showToast({ title: '已保存', icon: 'success' });
  }

  return (
    <>
      {isOutdated && isUnsaved ? (
        <OutdatedCard
          who={table.updaterName ?? ''}
          what="服务承诺"
          theirs={differences(value, table.promises)}
          onTakeTheirs={editing.takeTheirs}
          onKeepMine={editing.keepMine}
        />
      ) : null}
      <Card title="服务承诺">
        <Text className="promises-form__words">对新提交的办件生效;正在办理的办件按提交时的承诺。</Text>
        {caseRows.map(stepperOf)}
        <Text className="promises-form__words">
          下面几项保存后马上按新的执行。已经发出的邀请按原来的时间;已经上传的材料,延长提醒天数从下次改动它时起算;办成的结果按办件提交时的天数提醒。
        </Text>
        {atOnceRows.map(stepperOf)}
        <Problem sentence={problem} />
        {isUnsaved && !isOutdated ? (
          <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
            保存服务承诺
          </PrimaryButton>
        ) : null}
      </Card>
    </>
  );
}

/** What the other one has otherwise, row by row. */
function differences(mine: ServicePromises, theirs: ServicePromises): string {
  return [...caseRows, ...atOnceRows]
    .filter(({ key }) => mine[key] !== theirs[key])
    .map(({ key, label }) => `${label} ${theirs[key]}`)
    .join(';');
}
