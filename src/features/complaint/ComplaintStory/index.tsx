import { Text, View } from '@tarojs/components';
import { complaintKindNames, type ComplaintAnswer } from '@/domain/complaint/Complaint';
import { complaintTag } from '@/domain/complaint/complaintFacts';
import type { ComplaintView } from '@/domain/complaint/ComplaintView';
import { formatDay, formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import type { ApiScope } from '@/features/caseView/CaseGateway';
import { FileLinks } from '@/features/caseView/FileLinks';
import { Card } from '@/components/Card';
import { Copyable } from '@/components/Copyable';
import { StatusTag } from '@/components/StatusTag';
import './index.scss';

interface ComplaintStoryProps {
  readonly view: ComplaintView;
  readonly scope: Extract<ApiScope, 'applicant' | 'supervision'>;
  /** ISO instant. */
  readonly now: string;
}

/** What was said, by when it is answered, each answer, what was passed on of it, and what was said of that. */
export function ComplaintStory({ view, scope, now }: ComplaintStoryProps) {
  const { complaint, files, remainingWd } = view;
  const { kind, words, number, projectName, enterpriseName, at, dueOn, wantsCall, answers } = complaint;
  const today = dayOf(now);

  return (
    <>
      <Card title={`投诉:${complaintKindNames[kind]}`} extra={<StatusTag {...complaintTag(complaint)} />}>
        <Copyable label="投诉编号" code={number} shown={number} />
        <Text className="complaint-story__words">{words}</Text>
        <FileLinks scope={scope} fileIds={complaint.fileIds} files={files} />
        <Text className="complaint-story__fact">
          {scope === 'supervision' ? `${enterpriseName} · ` : ''}
          {projectName}
        </Text>
        <Text className="complaint-story__fact">
          {formatMoment(at, now)} 提交{wantsCall ? ',希望回电' : ''}
        </Text>
        {remainingWd === null ? null : (
          <>
            <Text className="complaint-story__due">最晚 {formatDay(dueOn, today)}答复</Text>
            <Text className="complaint-story__fact">
              {remainingWords({ leftWd: remainingWd, dueOn, today })}
            </Text>
          </>
        )}
      </Card>
      {answers.map((answer, place) => (
        <AnswerCard key={answer.at} answer={answer} isSecond={place > 0} now={now} />
      ))}
    </>
  );
}

interface AnswerCardProps {
  readonly answer: ComplaintAnswer;
  readonly isSecond: boolean;
  readonly now: string;
}

function AnswerCard({ answer, isSecond, now }: AnswerCardProps) {
  const { words, at, by, released, reply } = answer;
  return (
    <Card title={isSecond ? '工作组再次答复' : '工作组答复'}>
      <Text className="complaint-story__words">{words}</Text>
      <Text className="complaint-story__fact">
        {by.name} · {formatMoment(at, now)}
      </Text>
      {released === null ? null : (
        <View className="complaint-story__part">
          <Text className="complaint-story__fact">{formatMoment(released.at, now)} 转给专员:</Text>
          <Text className="complaint-story__words">{released.words}</Text>
        </View>
      )}
      {reply === null ? null : (
        <View className="complaint-story__part">
          <Text className="complaint-story__words">
            企业{reply.isSatisfied ? '满意' : '仍不满意'}
            {reply.words === '' ? '' : `:“${reply.words}”`}
          </Text>
          <Text className="complaint-story__fact">{formatMoment(reply.at, now)}</Text>
        </View>
      )}
    </Card>
  );
}
