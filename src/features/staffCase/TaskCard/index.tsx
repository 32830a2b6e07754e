import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { SupervisionOrder } from '@/domain/agencyCase/Alert';
import { alertOutcomes } from '@/domain/agencyCase/alertWords';
import { openOrders } from '@/domain/agencyCase/caseFacts';
import { openUnreached } from '@/domain/agencyCase/unreachedFacts';
import { isAlertOpen } from '@/domain/agencyCase/watch';
import { messageTemplates } from '@/domain/message/templates';
import type { TemplateKey } from '@/domain/message/TemplateKey';
import { remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import { alertSentence } from '../../caseView/alertSentence';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useCheckedAction } from '../../form/useCheckedAction';
import { sayDeadline } from '@/features/caseView/sayDay';
import './index.scss';

interface TaskCardProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** What the watch and the working group want of the specialist: reminders, and 督办 with its answer (A3, G2). */
export function TaskCard({ answer, now }: TaskCardProps) {
  const { agencyCase } = answer.view;
  const today = dayOf(now);
  const orders = openOrders(agencyCase);
  const reminders = agencyCase.alerts.filter(
    (alert) => isAlertOpen(agencyCase, alert) && alertOutcomes[alert.kind] !== 'suggestion',
  );
  const unreached = openUnreached(agencyCase);
  if (orders.length + reminders.length + unreached.length === 0) return null;

  return (
    <Card title="提醒与督办">
      {reminders.map((alert) => (
        <Text key={alert.alertId} className="task-card__reminder">
          {alertSentence(agencyCase, alert, today)}
        </Text>
      ))}
      {unreached.length === 0 ? null : <Call answer={answer} />}
      {orders.map((order) => (
        <Order key={order.orderId} answer={answer} order={order} now={now} />
      ))}
    </Card>
  );
}

/** 未送达: WeChat did not deliver what the enterprise has to act on, so somebody phones and says what came of it. */
function Call({ answer }: { readonly answer: CaseAnswer }) {
  const [words, setWords] = useState('');
  const { agencyCase, actions } = answer.view;
  const acting = useCaseAction('workbench', agencyCase.caseId);
  const { problems, send } = useCheckedAction({ acting, type: 'RecordCall', payload: { words } });
  const titles = openUnreached(agencyCase).map(
    ({ templateKey }) => messageTemplates[templateKey as TemplateKey].title,
  );

  return (
    <View className="task-card__order">
      <Text className="task-card__words">未送达:{[...new Set(titles)].join('、')}</Text>
      <Text className="task-card__due">微信没有把消息送到企业,请打电话告知,电话在下面“联系与约定”。</Text>
      {actions.includes('RecordCall') ? (
        <>
          <FormField label="通话情况" problem={problems.words}>
            <TextArea
              name="callWords"
              label="通话情况"
              value={words}
              placeholder="例如:已告知补正内容和期限,企业明天上传"
              onChange={setWords}
            />
          </FormField>
          <Problem sentence={acting.problem} />
          <QuietButton isBusy={acting.isBusy} onClick={() => void send()}>
            已电话告知
          </QuietButton>
        </>
      ) : null}
    </View>
  );
}

function Order({ answer, order, now }: TaskCardProps & { readonly order: SupervisionOrder }) {
  const [words, setWords] = useState('');
  const acting = useCaseAction('workbench', answer.view.agencyCase.caseId);
  const payload = { orderId: order.orderId, words };
  const { problems, send } = useCheckedAction({ acting, type: 'AnswerOrder', payload });
  const { dueOn } = order;
  const today = dayOf(now);
  const left = answer.remaining[dueOn];
  const canAnswer = answer.view.actions.includes('AnswerOrder');

  return (
    <View className="task-card__order">
      <Text className="task-card__words">督办:{order.words}</Text>
      <Text className="task-card__due">
        {order.issuedBy} 要求{sayDeadline(dueOn, today)}回复
        {left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`}
      </Text>
      {canAnswer ? (
        <>
          <FormField label="办理情况" problem={problems.words}>
            <TextArea name="orderAnswer" label="督办办理情况" value={words} onChange={setWords} />
          </FormField>
          <Problem sentence={acting.problem} />
          <QuietButton isBusy={acting.isBusy} onClick={() => void send()}>
            回复督办
          </QuietButton>
        </>
      ) : null}
    </View>
  );
}
