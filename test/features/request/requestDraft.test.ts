import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { neededPapers } from '@/domain/request/neededPapers';
import { emptyDraft, parseDraft, type RequestDraft } from '@/domain/request/RequestDraft';
import { problemsOfStep, requestProblems } from '@/features/request/requestProblems';
import { requestPayload } from '@/features/request/requestPayload';

const today = '2026-11-23';
const photo = { fileId: 'file-1', name: '营业执照.jpg', kind: 'jpeg', bytes: 120_000 };

function filledDraft(changes: Partial<RequestDraft> = {}): RequestDraft {
  return {
    ...emptyDraft({ mode: 'agency', commandId: 'command-0001' }),
    project: { name: '示例厂房扩建', address: '示例路 8 号', investment: '3500' },
    contact: { name: '示例经办人', phone: '13800138000' },
    itemIds: ['investmentFiling', 'landUsePermit'],
    visit: { day: '2026-11-24', period: 'morning', place: '' },
    ...changes,
  };
}

describe('what a request still lacks', () => {
  it('is nothing for a filled 代办 form', () => {
    expect(requestProblems({ draft: filledDraft(), today })).toEqual([]);
  });

  it('lists everything that an empty form lacks, step by step', () => {
    const problems = requestProblems({
      draft: emptyDraft({ mode: 'agency', commandId: 'command-0001' }),
      today,
    });
    expect(problems.map(({ step, field }) => `${step}.${field}`)).toEqual([
      'project.projectName',
      'project.projectAddress',
      'project.contactName',
      'project.contactPhone',
      'items.items',
      'visit.visitDay',
    ]);
    expect(problemsOfStep(problems, 'items')).toEqual({ items: '请至少选择一个要代办的事项。' });
  });

  it.each([
    ['a visit yesterday', { visit: { day: '2026-11-22', period: 'morning', place: '' } }, 'visitDay'],
    [
      'an investment in words',
      { project: { name: '甲', address: '乙', investment: '三千万' } },
      'investment',
    ],
    ['a phone of ten digits', { contact: { name: '甲', phone: '1380013800' } }, 'contactPhone'],
    [
      'a name of 61 characters',
      { project: { name: '𠮷'.repeat(61), address: '乙', investment: '' } },
      'projectName',
    ],
  ] as const)('names %s', (_, changes, field) => {
    const problems = requestProblems({ draft: filledDraft(changes), today });
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });

  it('is told at once of a project that the person may not ask for', () => {
    const problemsFor = (projects: string[]) =>
      requestProblems({ draft: filledDraft(), today, scope: { kind: 'projects', projects } });
    expect(problemsFor(['示例仓库', '示例厂房扩建'])).toEqual([]);
    expect(problemsFor(['示例仓库'])).toEqual([
      {
        ...{ step: 'project', field: 'projectName' },
        sentence: '管理员只让您办理:示例仓库。请核对项目名称,或请管理员开通。',
      },
    ]);
    expect(problemsFor(['甲', '乙', '丙', '丁'])[0]?.sentence).toContain('甲、乙、丙等 4 个项目');
    expect(requestProblems({ draft: filledDraft(), today, scope: { kind: 'own' } })).toEqual([]);
  });

  it('names a paper whose day has passed, only while it is wanted and there', () => {
    const papers = { commitmentLetter: [photo], asBuiltDrawings: [photo], businessLicence: [] };
    const passed = '2026-11-22';
    const validity = { commitmentLetter: passed, asBuiltDrawings: passed, businessLicence: passed };
    const problemsOf = (draft: RequestDraft) =>
      requestProblems({ draft, today, catalogue: defaultCatalogue }).map(({ step, field }) => [step, field]);
    expect(problemsOf(filledDraft({ papers, validity }))).toEqual([['papers', 'validity.commitmentLetter']]);
    expect(problemsOf(filledDraft({ papers, validity: { commitmentLetter: today } }))).toEqual([]);
  });

  it('asks 帮办 for a question, not for items or a visit', () => {
    const draft = filledDraft({
      mode: 'assist',
      itemIds: [],
      visit: { day: '', period: 'morning', place: '' },
    });
    expect(requestProblems({ draft, today }).map(({ field }) => field)).toEqual(['question']);
    expect(requestProblems({ draft: { ...draft, question: '需要先办哪一项' }, today })).toEqual([]);
  });
});

describe('the papers of a request', () => {
  it('asks once for a paper that two items want', () => {
    const { toBring } = neededPapers({
      catalogue: defaultCatalogue,
      itemIds: ['investmentApproval', 'landUsePermit'],
    });
    const licence = toBring.filter(({ materialId }) => materialId === 'businessLicence');
    expect(licence.map(({ itemNames }) => itemNames)).toEqual([['企业投资项目核准', '建设用地规划许可证']]);
  });

  it('does not ask for what another chosen item results in, nor for what the specialist fills in', () => {
    const papers = neededPapers({
      catalogue: defaultCatalogue,
      itemIds: ['investmentFiling', 'landUsePermit'],
    });
    const asked = papers.toBring.map(({ name }) => name);
    expect(asked).not.toContain('项目批文');
    expect(asked).not.toContain('申请表');
    expect(papers.comingAsResults).toEqual(['项目批文']);
    expect(papers.filledBySpecialist).toContain('申请表');
  });

  it('asks for it again where the item it results from is not part of the request', () => {
    const { toBring } = neededPapers({ catalogue: defaultCatalogue, itemIds: ['landUsePermit'] });
    expect(toBring.map(({ name }) => name)).toContain('项目批文');
  });
});

describe('what is handed in', () => {
  const submitted = (draft: RequestDraft) =>
    requestPayload({ draft, enterpriseId: 'enterprise-1', catalogue: defaultCatalogue });

  it('takes the project address where no place for the visit is given', () => {
    expect(submitted(filledDraft()).visitWish).toEqual({
      day: '2026-11-24',
      period: 'morning',
      place: '示例路 8 号',
    });
  });

  it('carries the id of the draft, whatever was changed since', () => {
    expect(submitted(filledDraft()).commandId).toBe('command-0001');
  });

  it('leaves papers of items that are no longer chosen behind', () => {
    const papers = { commitmentLetter: [photo], asBuiltDrawings: [photo] };
    expect(submitted(filledDraft({ papers })).submissions).toEqual([
      { materialId: 'commitmentLetter', name: '承诺书', fileIds: ['file-1'] },
    ]);
  });

  it('carries until when a paper is good', () => {
    const papers = { commitmentLetter: [photo] };
    const validity = { commitmentLetter: '2027-06-30', asBuiltDrawings: '2027-06-30' };
    expect(submitted(filledDraft({ papers, validity })).submissions).toEqual([
      { materialId: 'commitmentLetter', name: '承诺书', fileIds: ['file-1'], validUntil: '2027-06-30' },
    ]);
  });

  it('sends a 帮办 question with its photos and nothing of the 代办 steps', () => {
    const draft = filledDraft({ mode: 'assist', question: '需要先办哪一项', attachments: [photo] });
    expect(submitted(draft)).toMatchObject({ itemIds: [], visitWish: null, question: '需要先办哪一项' });
    expect(submitted(draft).submissions.map(({ fileIds }) => fileIds)).toEqual([['file-1']]);
  });
});

describe('a stored draft', () => {
  it('comes back as it was', () => {
    expect(parseDraft(JSON.parse(JSON.stringify(filledDraft())))).toEqual(filledDraft());
  });

  it.each([
    ['of an older version', { ...filledDraft(), formatVersion: 0 }],
    ['that is broken', '{"mode":'],
    ['that is not there', ''],
  ])('%s gives way to an empty form', (_, stored) => {
    expect(parseDraft(stored)).toBeUndefined();
  });
});
