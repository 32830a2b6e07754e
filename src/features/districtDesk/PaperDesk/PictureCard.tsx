import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { OpenButton } from '../../guide/PaperSample/OpenButton';
import { fileGateways } from '../../files/FileGateway';
import { useNow } from '../../live/useNow';
import { usePaperChange, type EditedPaper } from '../usePaperGuides';
import { fileFacts } from './fileFacts';
import { useGuideUpload } from './useGuideUpload';

interface PictureCardProps {
  readonly paper: EditedPaper;
  readonly name: string;
}

/** A picture of a right one, for everybody. */
export function PictureCard({ paper, name }: PictureCardProps) {
  const { picture } = paper.guide;
  const now = useNow();
  const { change, isBusy, problem } = usePaperChange(paper);
  const sending = useGuideUpload('picture');

  async function replace(): Promise<void> {
    const fileId = await sending.upload();
    if (fileId !== undefined) await change({ type: 'ShowPicture', fileId });
  }

  async function remove(): Promise<void> {
    const words = '企业不再看到这张图片。';
    if (await confirmed({ title: '撤下样例图片?', words, yes: '撤下' }))
      await change({ type: 'ShowPicture', fileId: null });
  }

  const isUnderway = isBusy || sending.percent !== undefined;
  return (
    <Card title="样例图片">
      {picture === null ? (
        <Text className="paper-desk__words">还没有样例图片。请遮住真实的名称、号码和签章再上传。</Text>
      ) : (
        <OpenButton
          words="看现在的图片"
          about={name}
          facts={fileFacts(picture, now)}
          find={() => fileGateways.supervision.open(picture.fileId)}
        />
      )}
      <View className="paper-desk__buttons">
        <QuietButton isBusy={isUnderway} about={name} onClick={() => void replace()}>
          {picture === null ? '上传图片' : '换一张'}
        </QuietButton>
        {picture === null ? null : (
          <QuietButton isDisabled={isUnderway} onClick={() => void remove()}>
            撤下图片
          </QuietButton>
        )}
      </View>
      <Text className="paper-desk__small">JPG 或 PNG,最大 2 MB。</Text>
      <Problem sentence={sending.problem || problem} />
    </Card>
  );
}
