import type { Day } from '../shared/time';
import { itemsInScope } from './defaultTerms';
import type { MandateTerms, SignerCapacity } from './Mandate';

/** Of the wording below: a signed mandate keeps the version that was read. */
export const MANDATE_TEXT_VERSION = '2026-11';

/** The facts that a mandate names. */
export interface MandateFacts {
  readonly enterprise: { readonly name: string; readonly creditCode: string };
  readonly project: { readonly name: string; readonly address: string };
  /** In the catalogue's order. */
  readonly items: readonly { readonly itemId: string; readonly name: string }[];
  /** Null until one is assigned: then the case names him, and the mandate holds. */
  readonly specialist: { readonly name: string; readonly departmentName: string } | null;
  readonly terms: MandateTerms;
}

export interface MandateSection {
  readonly heading: string;
  /** Paragraphs; each stands on a line of its own. */
  readonly lines: readonly string[];
}

export interface MandateText {
  readonly title: string;
  /** Who entrusts whom. */
  readonly parties: readonly string[];
  readonly sections: readonly MandateSection[];
}

export const capacityNames: Readonly<Record<SignerCapacity, string>> = {
  legalRepresentative: '法定代表人',
  authorised: '经单位授权的经办人',
};

const agreements: readonly string[] = [
  '帮代办服务免费。依法应由我单位缴纳的费用,由我单位自行缴纳。',
  '受托方在上述权限和期限内以我单位名义办理的事项,由我单位承担相应责任;我单位对所交材料的真实性负责。',
  '受托方不得代为放弃权利、作出承诺或处分我单位的财产,不得转委托。',
  '我单位可以随时中止、续办或终止委托。中止期间不申报新的事项,已申报的由审批部门依法继续办理。',
  '主办专员有变动的,受托方通过办件记录告知我单位,委托继续有效。',
];

/**
 * The one wording of a mandate. Page, picture and Word document all write these words, so that what was read is what
 * was signed and what is kept. The day of signing and the signature stand below it.
 */
export function mandateText(facts: MandateFacts): MandateText {
  const { enterprise, project, specialist, terms } = facts;
  const inScope = itemsInScope(facts.items, terms);
  const lead =
    specialist === null
      ? '由综合窗口指派,姓名载入办件'
      : [specialist.name, specialist.departmentName].filter((part) => part !== '').join(',');

  return {
    title: '授权委托书',
    parties: [
      `委托单位:${enterprise.name}(统一社会信用代码 ${enterprise.creditCode})`,
      '受托方:帮代办工作组',
      `主办专员:${lead}`,
      '协办:审批事项所属部门的帮代办专员',
    ],
    sections: [
      {
        heading: '一、委托事项',
        lines: [
          `我单位就“${project.name}”项目(${project.address}),委托受托方代办从“${inScope[0]?.name ?? ''}”到“${inScope[inScope.length - 1]?.name ?? ''}”的 ${inScope.length} 个审批事项:`,
          ...numbered(inScope.map(({ name }) => name)),
        ],
      },
      { heading: '二、委托权限', lines: numbered(terms.rights) },
      { heading: '三、委托期限', lines: [`自 ${plainDay(terms.from)}起至 ${plainDay(terms.until)}止。`] },
      { heading: '四、双方约定', lines: numbered(agreements) },
    ],
  };
}

/** As one text: what the signer read is compared with this, word for word. */
export function mandateWords({ title, parties, sections }: MandateText): string {
  return [title, ...parties, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])].join('\n');
}

/** “2026年11月26日”, as a legal paper writes it. */
export function plainDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, place) => `${place + 1}. ${line}`);
}
