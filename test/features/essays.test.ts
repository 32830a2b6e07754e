import { emptyDraft, type RequestDraft } from '@/domain/request/RequestDraft';
import { draftFieldNames, draftFields, withValue, type DraftFieldName } from '@/domain/request/draftFields';
import { readDraft } from '@/domain/request/readDraft';
import { enterpriseProblems } from '@/features/account/enterpriseProblems';
import { requestProblems } from '@/features/request/requestProblems';
import { signerProblem } from '@/features/receiving/signerProblem';
import { signatureProblem } from '@/features/signature/signatureProblem';
import { paperFormProblem } from '@/features/vault/NewPaperForm/paperForm';
import { MOST_TYPED } from '@/components/mostTyped';

/** About 10,000 characters as a person counts them, and more as a program does. */
const ESSAY = '我们公司想在示例区办厂😀𠮷'.repeat(770).slice(0, -12);
const LETTERS = Array.from(ESSAY).length;
const today = '2026-11-26';
const tooLong = new RegExp(`最多 \\d+ 个字,您写了 ${LETTERS} 个。$`);

const agency = emptyDraft({ mode: 'agency', commandId: 'command-essay' });
const assist = emptyDraft({ mode: 'assist', commandId: 'command-essay' });

function requestProblem(draft: RequestDraft, field: string): string | undefined {
  return requestProblems({ draft, today }).find((each) => each.field === field)?.sentence;
}

const bound = {
  ...{ creditCode: '', enterpriseName: '示例企业', myName: '示例人', phone: '13800001111' },
  ...{ position: '经办人', isTakingOver: false, isFromWechat: false },
};
const blankMandate = { fromItemId: 'a', toItemId: 'a', from: today, until: today, rights: [ESSAY] };

/** Every free-text field of the enterprise's pages that a rule on the phone watches over. */
const fields: readonly (readonly [string, (text: string) => string | undefined])[] = [
  ['项目名称', (text) => requestProblem(withValue(agency, 'projectName', text), 'projectName')],
  ['项目地址', (text) => requestProblem(withValue(agency, 'projectAddress', text), 'projectAddress')],
  ['联系人', (text) => requestProblem(withValue(agency, 'contactName', text), 'contactName')],
  ['上门地点', (text) => requestProblem(withValue(agency, 'visitPlace', text), 'visitPlace')],
  ['需要帮助的问题', (text) => requestProblem(withValue(assist, 'question', text), 'question')],
  ['项目情况', (text) => requestProblem(withValue(agency, 'question', text), 'question')],
  [
    '其他委托权限',
    (text) =>
      requestProblem(
        { ...agency, mandate: { terms: { ...blankMandate, rights: [text] }, signing: null } },
        'rights',
      ),
  ],
  ['企业名称', (text) => enterpriseProblems({ ...bound, enterpriseName: text }).enterpriseName],
  ['您的姓名', (text) => enterpriseProblems({ ...bound, myName: text }).myName],
  ['您在企业的身份', (text) => enterpriseProblems({ ...bound, position: text }).position],
  ['材料名称', (text) => paperFormProblem({ name: text, projectId: null, files: [], validUntil: null })],
  ['签收人', (text) => signerProblem(text)],
  ['输入的签名', (text) => signatureProblem({ way: 'typed', strokes: [], name: text })],
];

describe('an essay pasted where a line is wanted', () => {
  it.each(fields)('is told in 「%s」 with how much fits and how much there is', (_, problemOf) => {
    expect(LETTERS).toBeGreaterThan(9_900);
    expect(problemOf(ESSAY)).toMatch(tooLong);
  });

  it('is not cut by any field', () => {
    expect(ESSAY.length).toBeLessThan(MOST_TYPED);
  });
});

describe('a draft with an essay in every field', () => {
  const texts = draftFieldNames.filter((name) => !['enterpriseId', 'visitPeriod'].includes(name));
  const full = texts.reduce((draft, name) => withValue(draft, name, ESSAY), agency);

  it.each(texts)('keeps %s as it was pasted, on the phone and on the server', (name: DraftFieldName) => {
    const read = readDraft(JSON.parse(JSON.stringify(full)));
    expect(read?.lost).toEqual([]);
    expect(read && draftFields[name].read(read.draft)).toBe(ESSAY);
  });
});
