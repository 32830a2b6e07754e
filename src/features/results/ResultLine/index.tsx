import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { deliveryMethodNames } from '@/domain/agencyCase/Delivery';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf, type Day } from '@/domain/shared/time';
import { Copyable } from '@/components/Copyable';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { LicenceFile } from '../../licence/LicenceFile';
import { goTo } from '../../navigation/routes';
import type { KeptResult } from '../byProject';
import { validityWords } from '../validityWords';
import './index.scss';

interface ResultLineProps {
  readonly result: KeptResult;
  readonly today: Day;
}

const tags = {
  received: { word: '已签收', tone: 'good' },
  waiting: { word: '待签收', tone: 'warn' },
} as const;

/** One result document: what it is, who granted it when, how it came, how long it holds, and its file. */
export function ResultLine({ result, today }: ResultLineProps) {
  const [isOpen, setOpen] = useState(false);
  const { name, number, fileId, caseId, deliveryId, receivedAt } = result;

  return (
    <View className="result-line">
      <View className="result-line__head">
        <Text className="result-line__name">{name}</Text>
        <StatusTag {...tags[receivedAt === null ? 'waiting' : 'received']} />
      </View>
      {number === null ? null : <Copyable label="编号" code={number} />}
      <Text className="result-line__words">{grantedWords(result, today)}</Text>
      <Text className="result-line__words">{deliveredWords(result, today)}</Text>
      {validityWords(result, today).map(({ words, isUrgent }) => (
        <Text key={words} className={`result-line__words${isUrgent ? ' result-line__words--urgent' : ''}`}>
          {words}
        </Text>
      ))}
      <View className="result-line__actions">
        {receivedAt === null ? (
          <QuietButton about={name} onClick={() => goTo('receipt', { caseId, deliveryId })}>
            去签收
          </QuietButton>
        ) : null}
        {fileId === null ? null : (
          <QuietButton about={name} onClick={() => setOpen(!isOpen)}>
            {isOpen ? '收起文件' : '文件下载与校验'}
          </QuietButton>
        )}
      </View>
      {fileId !== null && isOpen ? <LicenceFile scope="applicant" fileId={fileId} title={name} /> : null}
    </View>
  );
}

function grantedWords({ departmentName, decidedOn, itemName }: KeptResult, today: Day): string {
  const granted = decidedOn === null ? '' : `${formatDay(decidedOn, today)}批准`;
  return [itemName, departmentName, granted].filter((part) => part !== '').join(' · ');
}

function deliveredWords({ method, deliveredAt, receivedAt }: KeptResult, today: Day): string {
  const sent = `${deliveryMethodNames[method]} · ${formatDay(dayOf(deliveredAt), today)}送出`;
  return receivedAt === null ? sent : `${sent} · ${formatDay(dayOf(receivedAt), today)}签收`;
}
