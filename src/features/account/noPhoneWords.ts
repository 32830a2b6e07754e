/** What somebody reads who does not agree to their number being kept. */
export const noPhoneWords =
  '没有您的同意,我们不保存手机号。看指南和路线图不受影响;要办件,请带证件到综合窗口当面办理。';
