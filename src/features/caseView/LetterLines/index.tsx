import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { ConsultationLetter } from '@/domain/agencyCase/Letter';
import { formatDeadline, formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { StatusTag } from '@/components/StatusTag';
import type { ApiScope } from '../CaseGateway';
import { FileLinks } from '../FileLinks';

import './index.scss';

interface LetterLinesProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
  readonly letter: ConsultationLetter;
  /** ISO instant. */
  readonly now: string;
}

const tags = {
  open: { word: '等答复', tone: 'brand' },
  consented: { word: '同意', tone: 'good' },
  objected: { word: '有异议', tone: 'bad' },
} as const;

/** 函告: to whom, what was asked, and what became of it, with its evidence (R1). */
export function LetterLines({ scope, answer, letter, now }: LetterLinesProps) {
  const { departmentName, words, fileIds, answerFileIds, state } = letter;
  const isDefault = letter.ground === 'silence';
  const tag = isDefault ? { word: '默认同意', tone: 'good' as const } : tags[state];

  return (
    <View className="letter">
      <View className="letter__head">
        <Text className="letter__name">函告{departmentName}</Text>
        <StatusTag {...tag} />
      </View>
      <Text className="letter__words">{words}</Text>
      <FileLinks scope={scope} fileIds={fileIds} files={answer.files} />
      <Text className="letter__when">{outcomeWords({ answer, letter, now })}</Text>
      {isDefault ? null : <FileLinks scope={scope} fileIds={answerFileIds} files={answer.files} />}
    </View>
  );
}

function outcomeWords({ answer, letter, now }: Omit<LetterLinesProps, 'scope'>): string {
  const sent = `${formatMoment(letter.sentAt, now)} 发函`;
  if (letter.answeredAt === null) {
    const { dueOn } = letter;
    const today = dayOf(now);
    const left = answer.remaining[dueOn];
    const words = left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`;
    return `${sent},${formatDeadline(dueOn, today)}没有答复视为同意${words}`;
  }
  const settled = `${formatMoment(letter.answeredAt, now)} ${letter.ground === 'silence' ? '期满' : '复函'}`;
  return [`${sent},${settled}`, letter.answer].filter((part) => part !== '').join(':');
}
