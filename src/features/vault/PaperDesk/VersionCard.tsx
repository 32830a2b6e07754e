import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { validityWords } from '@/domain/vault/standing';
import { FileLinks } from '@/features/caseView/FileLinks';
import { useCredits } from '@/features/message/useCredits';
import { ActionSheet } from '@/components/ActionSheet';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import type { PaperActing } from '../usePaper';
import type { PaperAnswer } from '../vaultTypes';
import { ValidityField } from '../ValidityField';

interface VersionCardProps {
  readonly version: PaperAnswer['versions'][number];
  readonly isNewest: boolean;
  readonly acting: PaperActing;
  /** ISO instant. */
  readonly now: string;
}

/** One version: its files, who added it when, until when it is good, which cases rest on it. */
export function VersionCard({ version, isNewest, acting, now }: VersionCardProps) {
  const [isDating, setDating] = useState(false);
  const { number, addedAt, addedByName, validUntil, files, usedIn } = version;
  const facts = Object.fromEntries(files.map(({ fileId, ...file }) => [fileId, file]));
  const validity = validityWords(validUntil, dayOf(now));

  return (
    <Card title={isNewest ? `第 ${number} 版 · 最新` : `第 ${number} 版`}>
      <Text className="paper-desk__small">
        {addedByName} {formatMoment(addedAt, now)} 上传
      </Text>
      <FileLinks scope="applicant" fileIds={files.map(({ fileId }) => fileId)} files={facts} />
      <Text className="paper-desk__line">{validity}</Text>
      <Text className="paper-desk__small">
        {usedIn.length === 0
          ? '还没有办件用过。'
          : `用于:${usedIn.map((each) => `${each.projectName}(${each.number})`).join('、')}`}
      </Text>
      {isNewest ? (
        <View className="paper-desk__actions">
          <QuietButton onClick={() => setDating(true)}>
            {validUntil === null ? '填有效期' : '改有效期'}
          </QuietButton>
        </View>
      ) : null}
      <ActionSheet title="有效期" isOpen={isDating} onClose={() => setDating(false)}>
        <ValidityForm {...{ version, acting, now }} onDone={() => setDating(false)} />
      </ActionSheet>
    </Card>
  );
}

type ValidityFormProps = Omit<VersionCardProps, 'isNewest'> & { readonly onDone: () => void };

function ValidityForm({ version, acting, now, onDone }: ValidityFormProps) {
  const { versionId, validUntil } = version;
  const [chosen, setChosen] = useState(validUntil);
  const askCredits = useCredits(['paperEnding']);

  async function save(): Promise<void> {
    if (chosen !== null) await askCredits();
    if (await acting.change({ kind: 'validity', versionId, validUntil: chosen })) onDone();
  }

  return (
    <View>
      <ValidityField value={chosen} now={now} onChange={setChosen} />
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void save()}>
        保存有效期
      </PrimaryButton>
    </View>
  );
}
