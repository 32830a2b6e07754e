import Taro from '@tarojs/taro';
import type { ConsentPurpose } from '@/domain/account/consent';
import { openQuestion } from './consentStore';

/** What WeChat is about to read, by the name of its call; everything else is about files. */
const purposes: readonly (readonly [RegExp, ConsentPurpose])[] = [
  [/phone/i, 'phone'],
  [/chooseMedia|chooseImage|camera|album/i, 'photos'],
];

/**
 * When WeChat itself needs the person's consent (new words of the privacy guide, or a call of its own), the same
 * question answers it. Older WeChat has no such call and asks nothing.
 */
export function answerWechat(): void {
  const { onNeedPrivacyAuthorization } = Taro as Partial<Pick<typeof Taro, 'onNeedPrivacyAuthorization'>>;
  onNeedPrivacyAuthorization?.((resolve, { referrer = '' }) => {
    const purpose = purposes.find(([call]) => call.test(referrer))?.[1] ?? 'files';
    void openQuestion(purpose).then((isGiven) =>
      isGiven ? resolve({ event: 'agree', buttonId: 'consent-agree' }) : resolve({ event: 'disagree' }),
    );
  });
}
