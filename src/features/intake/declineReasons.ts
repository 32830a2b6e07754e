export interface ReasonTemplate {
  readonly title: string;
  /** What the enterprise reads: what is the matter, and where to go next. */
  readonly words: string;
}

/** The reasons for which a request is usually declined. Chosen words stay editable. */
export const declineReasons: readonly ReasonTemplate[] = [
  {
    title: '项目不在本区',
    words: '项目地址不在本区,请向项目所在区的政务服务中心申请帮代办服务。',
  },
  {
    title: '不属于服务范围',
    words: '申请的事项不属于社会投资建设项目的帮代办范围。您可以到综合窗口咨询应向哪个部门办理。',
  },
  {
    title: '企业信息不一致',
    words: '企业名称与统一社会信用代码不一致,请对照营业执照核对后重新提交。',
  },
  {
    title: '重复申请',
    words: '同一项目的相同事项已有在办的办件,请在原办件中继续办理。',
  },
  {
    title: '企业要求取消',
    words: '经电话联系,企业表示暂不需要帮代办服务。今后需要时可以随时重新申请。',
  },
];
