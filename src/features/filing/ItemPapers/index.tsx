import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { DeferForm } from '../DeferForm';
import { paperStates, type PaperState } from '../itemPapers';
import { hasKeptFiles } from '../../files/useKeptFiles';
import { PaperUpload, paperPlace } from '../PaperUpload';
import { sayDeadline } from '@/features/caseView/sayDay';
import './index.scss';

interface ItemPapersProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  /** ISO instant. */
  readonly now: string;
}

/** The papers of an item: which are there, which may follow later (容缺), which the specialist uploads himself. */
export function ItemPapers({ answer, item, now }: ItemPapersProps) {
  const { view } = answer;
  const states = paperStates(view.agencyCase, item, view.missing[item.itemId] ?? []);
  if (states.length === 0) return null;

  return (
    <Card title="申报材料">
      {states.map((state) => (
        <PaperLine key={state.need.materialId} {...{ answer, item, now, state }} />
      ))}
    </Card>
  );
}

type Opened = 'none' | 'upload' | 'defer' | 'makeGood';

function PaperLine({ answer, item, now, state }: ItemPapersProps & { readonly state: PaperState }) {
  const { need, deferral, isMissing, word, tone } = state;
  const { actions, itemActions, agencyCase } = answer.view;
  const [opened, setOpened] = useState(() => keptOpen(agencyCase.caseId, state));
  const canDefer = isMissing && !need.isPrimary && itemActions[item.itemId]?.includes('DeferMaterial');
  const isWanted = isMissing || need.filledBySpecialist;
  const canUpload = actions.includes('SubmitMaterial') && isWanted && deferral === undefined;
  const shared = { answer, item, need, onClose: () => setOpened('none') };

  return (
    <View className="item-paper">
      <View className="item-paper__head">
        <Text className="item-paper__name">{need.name}</Text>
        <StatusTag word={word} tone={tone} />
      </View>
      <Text className="item-paper__fact">{wantedWords(state)}</Text>
      {deferral === undefined ? null : (
        <Text className="item-paper__fact">{promiseWords({ dueOn: deferral.dueOn, answer, now })}</Text>
      )}
      {opened === 'none' || (opened === 'upload' && !canUpload) ? (
        <View className="item-paper__actions">
          {canUpload ? <QuietButton onClick={() => setOpened('upload')}>上传</QuietButton> : null}
          {canDefer ? <QuietButton onClick={() => setOpened('defer')}>容缺后补</QuietButton> : null}
          {deferral !== undefined && actions.includes('MakeGood') ? (
            <QuietButton onClick={() => setOpened('makeGood')}>登记补齐</QuietButton>
          ) : null}
        </View>
      ) : null}
      {opened === 'upload' && canUpload ? <PaperUpload {...shared} /> : null}
      {opened === 'defer' ? <DeferForm {...shared} now={now} /> : null}
      {opened === 'makeGood' && deferral !== undefined ? (
        <PaperUpload {...shared} deferralId={deferral.deferralId} />
      ) : null}
    </View>
  );
}

/** What was being uploaded when the page was left, or the app closed, is open again. */
function keptOpen(caseId: string, { need: { materialId }, deferral }: PaperState): Opened {
  if (deferral === undefined) return hasKeptFiles(paperPlace({ caseId, materialId })) ? 'upload' : 'none';

  const { deferralId } = deferral;
  return hasKeptFiles(paperPlace({ caseId, materialId, deferralId })) ? 'makeGood' : 'none';
}

function wantedWords({ need }: PaperState): string {
  const counts = [
    need.originals > 0 ? `原件 ${need.originals} 份` : '',
    need.copies > 0 ? `复印件 ${need.copies} 份` : '',
  ].filter((part) => part !== '');
  return [need.isPrimary ? '主件' : '非主件', ...counts].join(' · ');
}

interface Promise {
  readonly dueOn: string;
  readonly answer: CaseAnswer;
  readonly now: string;
}

function promiseWords({ dueOn, answer, now }: Promise): string {
  const left = answer.remaining[dueOn];
  const today = dayOf(now);
  const words = left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`;
  return `企业承诺${sayDeadline(dueOn, today)}补交${words}`;
}
