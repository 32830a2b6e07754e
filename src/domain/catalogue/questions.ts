import type { Condition, ConditionGroup, Question } from './question';

/** The project's answer to this question is one of these. */
export function when(questionId: string, ...isOneOf: string[]): ConditionGroup {
  return { anyOf: [is(questionId, ...isOneOf)] };
}

export function is(questionId: string, ...isOneOf: string[]): Condition {
  return { questionId, isOneOf };
}

/** Something new is built: what only changes the inside of a house needs neither land, 规划 nor 环评 of its own. */
export const newBuild = when('kind', 'factory', 'building');

const aboutTheProject: Question[] = [
  {
    questionId: 'kind',
    words: '要建的是哪一类项目?',
    isMultiple: false,
    options: [
      { optionId: 'factory', words: '厂房、仓库', hint: '只有生产和仓储用房。' },
      {
        optionId: 'building',
        words: '办公、商业、住宅等房屋',
        hint: '厂区里除厂房外还建办公楼、宿舍、食堂的,也选这一项。',
      },
      {
        optionId: 'fitOut',
        words: '只改造、装修现有房屋',
        hint: '不新增用地,不改变建筑外轮廓,不新上生产线。',
      },
    ],
    appliesWhen: [],
  },
  {
    questionId: 'investor',
    words: '主要由谁投资?',
    isMultiple: false,
    options: [
      { optionId: 'private', words: '企业或个人(社会投资)' },
      {
        optionId: 'government',
        words: '政府(财政资金)',
        hint: '立项走政府投资审批,不在帮代办范围;其余事项可作参考。',
      },
    ],
    appliesWhen: [],
  },
  {
    questionId: 'approval',
    words: '立项走备案还是核准?',
    hint: '多数社会投资项目是备案;列入《政府核准的投资项目目录》的才要核准。',
    isMultiple: false,
    options: [
      { optionId: 'filing', words: '备案' },
      { optionId: 'approval', words: '核准' },
      { optionId: 'done', words: '已经立项,或不用立项' },
    ],
    appliesWhen: [when('investor', 'private')],
  },
];

const aboutTheLand: Question[] = [
  {
    questionId: 'land',
    words: '建设用地规划许可证拿到了吗?',
    isMultiple: false,
    options: [
      { optionId: 'held', words: '已经拿到', hint: '在已有许可证的用地上建,也选这一项。' },
      { optionId: 'notYet', words: '还没有' },
    ],
    appliesWhen: [newBuild],
  },
  {
    questionId: 'earth',
    words: '占地和挖填土石方有多大?',
    hint: '1 公顷等于 15 亩。决定水土保持方案要不要做、做哪一种。',
    isMultiple: false,
    options: [
      { optionId: 'small', words: '占地不到 0.5 公顷,土石方也不到 1000 立方米' },
      { optionId: 'medium', words: '比上面大,但占地不到 5 公顷,土石方也不到 5 万立方米' },
      { optionId: 'large', words: '占地 5 公顷以上,或土石方 5 万立方米以上' },
    ],
    appliesWhen: [newBuild],
  },
];

const aboutTheEffects: Question[] = [
  {
    questionId: 'eia',
    words: '环境影响评价要做哪一种?',
    hint: '由《建设项目环境影响评价分类管理名录》决定。',
    isMultiple: false,
    options: [
      { optionId: 'report', words: '报告书' },
      { optionId: 'form', words: '报告表' },
      { optionId: 'none', words: '登记表,或不用做', hint: '登记表由企业在网上自行备案,不用审批。' },
    ],
    appliesWhen: [newBuild],
  },
  {
    questionId: 'fire',
    words: '是要做消防设计审查的特殊建设工程吗?',
    hint: '例如较大的商场、宾馆、医院、学校、劳动密集型厂房,生产或储存易燃易爆危险品的场所,一类高层住宅。',
    isMultiple: false,
    options: [
      { optionId: 'yes', words: '是' },
      { optionId: 'no', words: '不是' },
    ],
    appliesWhen: [],
  },
  {
    questionId: 'site',
    words: '施工和使用会碰到下面哪些?',
    isMultiple: true,
    options: [
      { optionId: 'highway', words: '在公路上或公路旁施工', hint: '穿越、跨越公路,或在公路边开口。' },
      { optionId: 'cityRoad', words: '占用或挖掘城市道路' },
      { optionId: 'green', words: '占用城市绿地' },
      { optionId: 'trees', words: '移植城市树木' },
      { optionId: 'waste', words: '有建筑垃圾要运走' },
      { optionId: 'sewage', words: '向城市管网排污水', hint: '工业、建筑、餐饮、医疗等活动产生的污水。' },
      { optionId: 'none', words: '都没有', excludesOthers: true },
    ],
    appliesWhen: [],
  },
];

/** The route map's questions as they ship, each tied to the field facts that it decides. */
export const questions: Question[] = [...aboutTheProject, ...aboutTheLand, ...aboutTheEffects];
