import type { ConsentPurpose } from '@/domain/account/consent';

/** Of the words below. When they change in meaning it is raised, and everybody is asked again. */
export const CONSENT_VERSION = 2;

export interface ConsentWords {
  /** As a thing: 手机号. */
  readonly name: string;
  readonly asks: string;
  /** What for, who sees it, how long. */
  readonly facts: readonly string[];
  /** What still works without it. */
  readonly otherwise: string;
}

/** The questions in plain words, purpose by purpose. */
export const consentWords: Readonly<Record<ConsentPurpose, ConsentWords>> = {
  phone: {
    name: '手机号',
    asks: '需要保存您的手机号',
    facts: [
      '用来做什么:企业和办理人员就办件互相联系,窗口核对企业经办人的身份。',
      '谁能看到:经办人的号码,办理其办件的窗口、专员和工作组能看到,其他企业和同事都看不到;办理人员的号码,所服务的企业能看到。',
      '怎样保存:加密保存;您换号时旧号一并加密留存,用于说明当时联系的是谁。',
    ],
    otherwise: '不同意也可以看指南、测路线图;企业要办件,可以带证件到综合窗口当面办理。',
  },
  photos: {
    name: '相机和相册',
    asks: '需要使用相机或相册',
    facts: [
      '用来做什么:拍或选您要交的材料。只读取您选中的那几张。',
      '谁能看到:贵公司能看这个项目的人、办理人员和工作组。',
      '怎样保存:随办件保存在政务云,不作他用。',
    ],
    otherwise: '不同意也可以选 PDF 等文件上传,或在专员上门时交纸质材料。',
  },
  files: {
    name: '选中的文件',
    asks: '需要读取您选中的文件',
    facts: [
      '用来做什么:上传您要交的材料。只读取您选中的那几个。',
      '谁能看到:贵公司能看这个项目的人、办理人员和工作组。',
      '怎样保存:随办件保存在政务云,不作他用。',
    ],
    otherwise: '不同意也可以拍照上传,或在专员上门时交纸质材料。',
  },
};
