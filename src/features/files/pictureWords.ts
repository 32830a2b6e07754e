import type { PictureNote } from '@/domain/files/pictureCheck';

/** What is said below a picture about its check. */
export const pictureWords: Readonly<Record<PictureNote, string>> = {
  checking: '照片检查中,通过后显示',
  ownChecking: '检查中,通过后对方能看到',
  risky: '这张照片未通过内容检查,未显示',
  ownRisky: '未通过内容检查,对方看不到。请换一张再发。',
  review: '内容待复核',
  unchecked: '内容未经检查',
};
