import { blankTitles, type BlankId } from './materialSamples';

/** One thing on the page of a blank document, from above. */
export type BlankPart =
  | { readonly kind: 'words'; readonly words: string }
  /** A line to write on, after its name. */
  | { readonly kind: 'line'; readonly name: string }
  /** A table of two columns: the name and the room to write. */
  | { readonly kind: 'table'; readonly rows: readonly string[] };

export interface BlankForm {
  readonly blankId: BlankId;
  readonly parts: readonly BlankPart[];
}

/** Stands on every blank document, so that nobody takes it for a department's own form. */
export const blankNote = '参考样式。主管部门有规定格式的,用规定格式;专员会帮您核对。';

const signature: readonly BlankPart[] = [
  { kind: 'line', name: '单位名称(盖章)' },
  { kind: 'line', name: '法定代表人(签字)' },
  { kind: 'line', name: '日期' },
];

export const blankForms: Readonly<Record<BlankId, BlankForm>> = {
  authorisationLetter: {
    blankId: 'authorisationLetter',
    parts: [
      { kind: 'table', rows: ['委托单位', '统一社会信用代码', '法定代表人', '项目名称'] },
      { kind: 'table', rows: ['受委托人姓名', '身份证号码', '联系电话', '职务'] },
      { kind: 'words', words: '委托事项(逐项写明):' },
      { kind: 'line', name: '1' },
      { kind: 'line', name: '2' },
      { kind: 'line', name: '3' },
      { kind: 'words', words: '受委托人在上述事项内签署的文件,我单位予以承认。受委托人无权转委托。' },
      { kind: 'line', name: '委托期限(起止日期)' },
      ...signature,
    ],
  },
  commitmentLetter: {
    blankId: 'commitmentLetter',
    parts: [
      { kind: 'table', rows: ['承诺单位', '统一社会信用代码', '项目名称', '申请事项'] },
      { kind: 'words', words: '我单位承诺:' },
      { kind: 'words', words: '一、提交的材料真实、完整、有效,与原件一致。' },
      { kind: 'words', words: '二、已了解该事项的办理条件和要求,并能够达到。' },
      { kind: 'words', words: '三、按批准的内容建设;内容有变化时先办理变更。' },
      { kind: 'words', words: '四、愿意接受主管部门的事后检查,承担违反承诺的责任。' },
      ...signature,
    ],
  },
  deferralLetter: {
    blankId: 'deferralLetter',
    parts: [
      { kind: 'table', rows: ['承诺单位', '统一社会信用代码', '项目名称', '申请事项'] },
      { kind: 'words', words: '下列次要材料暂缺,我单位承诺在下面的日期前补交:' },
      { kind: 'table', rows: ['暂缺材料 1', '补交日期 1', '暂缺材料 2', '补交日期 2'] },
      { kind: 'words', words: '到期没有补交的,我单位知道该事项会停止办理。' },
      ...signature,
    ],
  },
  projectBasics: {
    blankId: 'projectBasics',
    parts: [
      { kind: 'table', rows: ['项目名称', '项目代码', '建设单位', '统一社会信用代码', '建设地点'] },
      { kind: 'table', rows: ['建设内容', '用地面积(平方米)', '建筑面积(平方米)', '总投资(万元)'] },
      { kind: 'table', rows: ['计划开工日期', '计划竣工日期', '联系人', '联系电话'] },
      ...signature,
    ],
  },
};

export function blankTitle({ blankId }: BlankForm): string {
  return blankTitles[blankId];
}
