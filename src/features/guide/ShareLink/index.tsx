import { useState } from 'react';
import { Button, Text, View } from '@tarojs/components';
import { copyLink } from '@/features/routeMap/ShareSheet/copyLink';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

const isWeb = process.env.TARO_ENV === 'h5';

/** Hands the page on: to a friend in WeChat, as a link in a browser. */
export function ShareLink({ path }: { readonly path: string }) {
  const [problem, setProblem] = useState('');
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    const sentence = await copyLink(path);
    setProblem(sentence);
    setCopied(sentence === '');
  }

  if (!isWeb)
    return (
      <Button
        className="button button--quiet share-link__native"
        openType="share"
        hoverClass="button--pressed"
      >
        发给微信好友
      </Button>
    );
  return (
    <View>
      <QuietButton onClick={() => void copy()}>复制链接</QuietButton>
      <Text className="share-link__said">{isCopied ? '链接已复制,打开就是这一页。' : ''}</Text>
      <Problem sentence={problem} />
    </View>
  );
}
