import { useState } from 'react';
import { Button, Canvas, Text } from '@tarojs/components';
import type { Answers } from '@/domain/catalogue/question';
import { ActionSheet } from '@/components/ActionSheet';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { layoutPoster, type PosterContent } from '../poster/layoutPoster';
import type { Measure } from '../poster/Poster';
import { posterCanvasId } from '../poster/posterCanvasId';
import { savePoster } from '../poster/savePoster';
import { findMapCode } from '../findMapCode';
import { copyLink } from './copyLink';
import './index.scss';

interface ShareSheetProps extends Omit<PosterContent, 'code'> {
  readonly answers: Answers;
  /** The page's address with the answers in its query. */
  readonly path: string;
  readonly onClose: () => void;
}

const isWeb = process.env.TARO_ENV === 'h5';

/** The ways out of this phone: to a friend, as a link, as a picture, onto paper. */
export function ShareSheet({ path, answers, onClose, ...content }: ShareSheetProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [isDrawing, setDrawing] = useState(false);

  async function save(): Promise<void> {
    setDrawing(true);
    setSaid('');
    setProblem('');
    const code = await findMapCode({ questions: content.catalogue.questions, answers });
    const layout = (measure: Measure) => layoutPoster({ ...content, code }, measure);
    const sentence = await savePoster({ name: `路线图-${content.name}`, layout });
    setProblem(sentence);
    if (sentence === '' && code === undefined)
      setSaid('图片已存好,但这次没有取到小程序码。想要带码的,稍后再存一次。');
    setDrawing(false);
  }

  async function copy(): Promise<void> {
    const sentence = await copyLink(path);
    setProblem(sentence);
    setSaid(sentence === '' ? '链接已复制,可以粘贴给同事。' : '');
  }

  return (
    <ActionSheet title="分享这张路线图" isOpen onClose={onClose}>
      {isWeb ? <QuietButton onClick={() => void copy()}>复制链接</QuietButton> : <ShareButton />}
      <QuietButton isBusy={isDrawing} onClick={() => void save()}>
        存成图片
      </QuietButton>
      {isWeb ? <QuietButton onClick={() => window.print()}>打印</QuietButton> : null}
      <Text className="share-sheet__said">{said}</Text>
      <Problem sentence={problem} />
      <Text className="share-sheet__hint">
        {isWeb ? '' : '要打印:先存成图片,再发给电脑或打印机。'}
        对方看到的是您的回答和算出的事项,没有您的姓名、电话和企业。
      </Text>
      {isWeb ? null : <Canvas type="2d" id={posterCanvasId} className="share-sheet__canvas" />}
    </ActionSheet>
  );
}

/** WeChat hands a page to a friend only from a button of its own. */
function ShareButton() {
  return (
    <Button
      className="button button--quiet share-sheet__native"
      openType="share"
      hoverClass="button--pressed"
    >
      发给微信好友
    </Button>
  );
}
