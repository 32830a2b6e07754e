import type { AssistanceKind } from '@/domain/agencyCase/AgencyCase';

/** What 帮办 consists of (H1, H2), in the order in which it usually happens. */
export const assistanceKinds: readonly {
  readonly kind: AssistanceKind;
  readonly name: string;
  readonly detail: string;
}[] = [
  { kind: 'advice', name: '政策讲解', detail: '讲解政策、流程和条件' },
  { kind: 'preparation', name: '材料指导', detail: '指导填写申报表、准备材料' },
  { kind: 'contact', name: '联系部门', detail: '帮企业联系主管部门' },
  { kind: 'meeting', name: '召集会议', detail: '召集有关部门和企业开会' },
  { kind: 'letter', name: '函告部门', detail: '书面请有关部门给出意见' },
];
