import { Text, View } from '@tarojs/components';
import { api } from '@/api/api';
import { isBlankId } from '@/domain/guide/materialSamples';
import { currentBlank } from '@/domain/guide/PaperGuide';
import { publicPaper } from '@/domain/guide/PublicPaper';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { Copyable } from '@/components/Copyable';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { fileGateways } from '../../files/FileGateway';
import { OpenButton } from '../../guide/PaperSample/OpenButton';
import { sumInGroups } from '../../licence/sumInGroups';
import { useNow } from '../../live/useNow';
import { usePaperChange, type EditedPaper } from '../usePaperGuides';
import { FormerBlanks } from './FormerBlanks';
import { fileFacts } from './fileFacts';
import { useGuideUpload } from './useGuideUpload';

interface BlankCardProps {
  readonly paper: EditedPaper;
  readonly name: string;
}

/** The blank form that anyone may download: uploaded, replaced, withdrawn; every version stays known. */
export function BlankCard({ paper, name }: BlankCardProps) {
  const { paperId, guide } = paper;
  const { change, isBusy, problem } = usePaperChange(paper);
  const sending = useGuideUpload('blank');
  const { blank } = publicPaper(paperId, guide);
  const isUnderway = isBusy || sending.percent !== undefined;

  async function replace(): Promise<void> {
    const fileId = await sending.upload();
    if (fileId !== undefined) await change({ type: 'PutBlank', fileId });
  }

  async function withdraw(): Promise<void> {
    const words = '企业马上不能再下载。已经下载的不受影响,以前的版本仍留在这里。';
    if (await confirmed({ title: '撤下空白表?', words, yes: '撤下' }))
      await change({ type: 'WithdrawBlank' });
  }

  return (
    <Card title="空白表">
      <CurrentBlank paper={paper} name={name} />
      <View className="paper-desk__buttons">
        <QuietButton isBusy={isUnderway} about={name} onClick={() => void replace()}>
          {blank === null ? '上传空白表' : '上传新版'}
        </QuietButton>
        {blank === null ? null : (
          <QuietButton isDisabled={isUnderway} onClick={() => void withdraw()}>
            撤下空白表
          </QuietButton>
        )}
        {isBlankId(paperId) && blank?.version !== null ? (
          <QuietButton isDisabled={isUnderway} onClick={() => void change({ type: 'OfferShipped' })}>
            换回自带的空白表
          </QuietButton>
        ) : null}
      </View>
      <Text className="paper-desk__small">Word(docx)或 PDF,最大 5 MB。</Text>
      <Problem sentence={sending.problem || problem} />
      <FormerBlanks blanks={guide.blanks} />
    </Card>
  );
}

function CurrentBlank({ paper: { paperId, guide }, name }: BlankCardProps) {
  const now = useNow();
  const own = currentBlank(guide);
  if (own !== undefined)
    return (
      <>
        <OpenButton
          words={`下载第 ${own.number} 版`}
          about={`${name}的空白表`}
          facts={fileFacts(own, now)}
          find={() => fileGateways.supervision.open(own.fileId)}
        />
        <Copyable label="校验码 SHA-256" code={own.sha256} shown={sumInGroups(own.sha256)} />
      </>
    );
  if (publicPaper(paperId, guide).blank === null)
    return <Text className="paper-desk__words">现在没有空白表可以下载。</Text>;

  return (
    <OpenButton
      words="下载自带的空白表"
      about={name}
      find={() => api.applicant.guide.blank.query({ blankId: paperId })}
    />
  );
}
