import { z } from '../zod';

/** From 立项 to 竣工验收, in the order in which a project passes through them. */
export const stageOrder = ['landUse', 'engineering', 'construction', 'completion'] as const;

export const Stage = z.enum(stageOrder);
export type Stage = z.infer<typeof Stage>;

export const stageNames = {
  landUse: '立项用地规划许可',
  engineering: '工程建设许可',
  construction: '施工许可',
  completion: '竣工验收',
} as const satisfies Record<Stage, string>;
