import { confirmed } from '@/components/confirmed';

/** Asks once more before what was typed or chosen is thrown away; where there is nothing, nobody is asked. */
export async function mayGiveUp(hasAnything: boolean): Promise<boolean> {
  return (
    !hasAnything ||
    confirmed({
      title: '不要已填的内容了?',
      words: '写下的文字和选好的文件不再保留。',
      yes: '不要了',
      no: '继续填',
    })
  );
}
