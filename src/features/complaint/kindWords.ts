import type { ComplaintKind } from '@/domain/complaint/Complaint';

/** What each kind means, for who has to choose. */
export const kindDetails = {
  charge: '被要求付服务费、好处费,或指定收费的中介',
  obstruct: '没有理由地退回,或要求目录以外的材料',
  delay: '一直不办,或答应的时间一再推后',
  attitude: '冷淡、推脱、说话难听',
  leak: '把商业秘密或个人信息告诉了别人',
  other: '以上都不是',
} as const satisfies Record<ComplaintKind, string>;
