/** What people usually are at their enterprise; anything else may be typed. */
export const positions = ['经办人', '负责人', '法定代表人'] as const;
