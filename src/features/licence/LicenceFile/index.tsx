import { Text, View } from '@tarojs/components';
import { Copyable } from '@/components/Copyable';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { sizeWords } from '../../files/sizeWords';
import type { ApiScope } from '../../caseView/CaseGateway';
import type { Verdict } from '../compareSums';
import { sumInGroups } from '../sumInGroups';
import { useLicenceFile } from '../useLicenceFile';
import './index.scss';

interface LicenceFileProps {
  readonly scope: ApiScope;
  readonly fileId: string;
  /** The document that the file is, for screen readers. */
  readonly title: string;
}

const tags = {
  same: { word: '校验一致', tone: 'good' },
  different: { word: '校验不一致', tone: 'bad' },
  unknown: { word: '未能校验', tone: 'warn' },
} as const satisfies Record<Verdict['outcome'], object>;

/** 电子证照: download with its checksum, and whether a file on this phone still is what was issued (A4). */
export function LicenceFile({ scope, fileId, title }: LicenceFileProps) {
  const file = useLicenceFile({ scope, fileId });
  const { sums, busy, verdict } = file;
  if (sums === undefined)
    return file.error === '' ? (
      <Text className="licence-file__words">正在读取文件信息…</Text>
    ) : (
      <View>
        <Problem sentence={file.error} />
        <QuietButton onClick={file.readAgain}>重新读取</QuietButton>
      </View>
    );

  return (
    <View className="licence-file">
      <Text className="licence-file__words">
        {sums.name} · {sizeWords(sums.bytes)}
      </Text>
      <Copyable label="校验码 SHA-256" code={sums.sha256} shown={sumInGroups(sums.sha256)} />
      <View className="licence-file__buttons">
        <QuietButton about={title} isBusy={busy === 'downloading'} onClick={() => void file.download()}>
          {file.problem === '' ? '下载并校验' : '再试一次'}
        </QuietButton>
        <QuietButton about={title} isBusy={busy === 'checking'} onClick={() => void file.check()}>
          校验本机文件
        </QuietButton>
      </View>
      <Problem sentence={file.problem} />
      {verdict === undefined ? null : (
        <View className="licence-file__verdict">
          <StatusTag {...tags[verdict.outcome]} />
          <Text className="licence-file__words">{verdict.sentence}</Text>
        </View>
      )}
    </View>
  );
}
