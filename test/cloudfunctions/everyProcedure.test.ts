import { applicantRouter } from '@cloud/applicant/router';
import { supervisionRouter } from '@cloud/supervision/router';
import { workbenchRouter } from '@cloud/workbench/router';

import { phoneOf } from './support/client';
import type { Answer, FunctionName, Phone } from './support/client';
import { agencyRequest, startDistrict } from './support/district';
import type { District } from './support/district';
import { lookAt, marks, putAtStake, SECRET } from './support/stake';
import type { Stake } from './support/stake';

const routers = { applicant: applicantRouter, workbench: workbenchRouter, supervision: supervisionRouter };

type Kind = 'query' | 'mutation';
type Input = (stake: Stake) => object;

interface Reach {
  readonly name: FunctionName;
  readonly path: string;
  readonly kind: Kind;
}

const everyProcedure: readonly Reach[] = Object.entries(routers).flatMap(([name, router]) =>
  Object.entries(router._def.procedures as unknown as Record<string, { _def: { type: Kind } }>).map(
    ([path, procedure]) => ({ name: name as FunctionName, path, kind: procedure._def.type }),
  ),
);

const ofCase: Input = ({ caseId }) => ({ caseId });
const ofEnterprise: Input = ({ enterpriseId }) => ({ enterpriseId });
const ofFile: Input = ({ fileId }) => ({ fileId });
const ofPaper: Input = ({ paperId }) => ({ paperId });
const ofDraft: Input = ({ draftId }) => ({ draftId });
const ofComplaint: Input = ({ complaintId }) => ({ complaintId });
const ofColleague: Input = ({ enterpriseId, accountId }) => ({ enterpriseId, accountId, seenVersion: 0 });
const asking: Input = ({ caseId }) => ({ caseId, content: { text: '请问办得怎样', fileIds: [] } });

const signing = {
  ...{ way: 'typed', signerName: '示例旁人', capacity: 'authorised', readText: '委托书' },
  ...{ signature: null, picture: { fileId: 'file_picture' }, photos: [] },
};
const terms = {
  ...{ fromItemId: 'investmentFiling', toItemId: 'investmentFiling' },
  ...{ from: '2026-11-26', until: '2027-11-26', rights: ['代为提交材料'] },
};

/** Procedures about one case, file or talk, which each function has for its own people. */
const aboutOne: Readonly<Record<string, Input>> = {
  'files.open': ofFile,
  'files.sums': ofFile,
  'files.turn': ({ fileId }) => ({ fileId, quarterTurns: 1 }),
  'files.bind': ({ fileId }) => ({ fileIds: [fileId], name: '材料' }),
  'files.register': ({ caseId }) => ({ fileID: 'cloud://local/none.pdf', name: 'none.pdf', caseId }),
  'conversation.list': ofCase,
  'conversation.head': ofCase,
  'conversation.send': asking,
  'conversation.markRead': ({ caseId }) => ({ caseId, upTo: 1 }),
  'cases.get': ofCase,
  'cases.plan': ofCase,
  'cases.version': ofCase,
  'cases.certificate': ofCase,
  'cases.certificateFile': ofCase,
  'cases.paperVersions': ofCase,
  'cases.blankMandate': ofCase,
  'cases.signMandate': ({ caseId }) => ({ caseId, terms, signing }),
};

/** What belongs to one enterprise: all but its own people are refused. */
const refusedTo: Readonly<Record<FunctionName, Readonly<Record<string, Input>>>> = {
  applicant: {
    ...aboutOne,
    'cases.act': ({ caseId }) => ({ caseId, type: 'WithdrawCase', payload: { reason: '不办了' } }),
    'cases.submit': ({ enterpriseId }) => agencyRequest(enterpriseId),
    'codes.case': ofCase,
    'complaints.file': ({ caseId }) => ({ caseId, content: { kind: 'delay', words: '太慢了' } }),
    'complaints.get': ofComplaint,
    'complaints.act': ({ complaintId }) => ({
      complaintId,
      type: 'Withdraw',
      payload: { reason: '不投诉了' },
    }),
    'team.get': ofEnterprise,
    'team.invite': ({ enterpriseId }) => ({ enterpriseId, scope: { kind: 'all' } }),
    'team.revoke': ({ enterpriseId, inviteId }) => ({ enterpriseId, inviteId }),
    'team.narrow': (stake) => ({ ...ofColleague(stake), scope: { kind: 'all' } }),
    'team.remove': ofColleague,
    'team.handOver': ofColleague,
    'projects.list': ofEnterprise,
    'vault.list': ofEnterprise,
    'vault.get': ofPaper,
    'vault.add': ({ enterpriseId, fileId }) => ({
      enterpriseId,
      name: '图纸',
      projectId: null,
      fileIds: [fileId],
    }),
    'vault.addVersion': ({ paperId, fileId }) => ({ paperId, fileIds: [fileId], validUntil: null }),
    'vault.change': ({ paperId }) => ({ paperId, version: 1, change: { kind: 'rename', name: '改名' } }),
    'vault.remove': ofPaper,
    'vault.offers': ({ enterpriseId }) => ({ enterpriseId, projectName: SECRET, materialIds: ['sitePlan'] }),
    'vault.offersForCase': ofCase,
    'vault.originals': ofEnterprise,
    'results.sums': ({ caseId }) => ({ caseId, deliveryId: 'delivery_1' }),
  },
  workbench: {
    ...aboutOne,
    'cases.act': ({ caseId }) => ({ caseId, type: 'ReportProgress', payload: { words: '进展' } }),
    'cases.assign': ({ caseId, specialistId }) => ({ caseId, specialistId }),
    'complaints.released': ofCase,
  },
  supervision: {
    ...aboutOne,
    'cases.act': ({ caseId }) => ({ caseId, type: 'CloseCase', payload: {} }),
    'cases.assign': ({ caseId, specialistId }) => ({ caseId, specialistId }),
    'complaints.get': ofComplaint,
    'complaints.act': ({ complaintId }) => ({ complaintId, type: 'Answer', payload: { words: '已核实' } }),
  },
};

/** What is about the caller or about nobody: it may answer, and then says nothing of the enterprise at stake. */
const ownOrPublic: Readonly<Record<FunctionName, readonly string[]>> = {
  applicant: [
    ...['me.noteConsent', 'me.consents', 'me.takePhone', 'me.changePhone', 'me.get', 'me.bindEnterprise'],
    ...['me.templates', 'me.addCredits', 'team.look', 'team.join', 'catalogue.current', 'guide.get'],
    ...[
      'guide.papers',
      'guide.paperPicture',
      'guide.blank',
      'articles.list',
      'articles.get',
      'codes.routeMap',
      'messages.list',
    ],
    ...['messages.markRead', 'files.ticket', 'conversation.unread', 'complaints.list', 'drafts.save'],
    ...['drafts.get', 'drafts.list', 'drafts.remove', 'drafts.restore', 'cases.list', 'cases.head'],
    ...['results.list', 'team.leave', 'me.previewWithdrawal', 'me.withdrawConsent', 'vault.offersForDraft'],
  ],
  workbench: ['staff.join', 'files.ticket', 'conversation.unread'],
  supervision: ['setup.claim', 'files.ticket'],
};

/** Asked with these, so that the answer could hold something. */
const openInputs: Readonly<Record<string, Input>> = {
  'drafts.get': ofDraft,
  'vault.offersForDraft': ofDraft,
  'me.previewWithdrawal': () => ({ purpose: 'phone' }),
  'results.list': ofEnterprise,
  'cases.list': () => ({ filter: 'all', scope: 'all' }),
  'conversation.unread': ({ caseId }) => ({ caseIds: [caseId] }),
  'articles.list': () => ({ words: SECRET }),
};

type Outsider = 'nobody' | 'applicant' | 'stranger' | 'window' | 'specialist' | 'otherSpecialist';

/** Who has no business in a function at all; whoever is not named has some. */
const outsiders: Readonly<Record<FunctionName, readonly Outsider[]>> = {
  applicant: ['nobody', 'stranger', 'window', 'specialist', 'otherSpecialist'],
  workbench: ['nobody', 'applicant', 'stranger'],
  supervision: ['nobody', 'applicant', 'stranger', 'window', 'specialist', 'otherSpecialist'],
};

/** Files are asked about in every function: there it is the person that counts. */
const foreignToFiles: readonly Outsider[] = ['nobody', 'stranger', 'otherSpecialist'];

function outsidersOf({ name, path }: Reach): readonly Outsider[] {
  return path.startsWith('files.') ? foreignToFiles : outsiders[name];
}

const REFUSALS = ['FORBIDDEN', 'NOT_SIGNED_UP', 'NOT_FOUND'];

let district: District;
let stake: Stake;
let nobody: Phone;
let untouched: unknown;
beforeAll(async () => {
  district = await startDistrict();
  stake = await putAtStake(district);
  nobody = phoneOf(await district.cloud.login('nobody-known'));
  untouched = await lookAt(district, stake);
});
afterAll(() => district.cloud.close());

function send({ name, path, kind }: Reach, by: Outsider, input: object): Promise<Answer<unknown>> {
  const phone = by === 'nobody' ? nobody : district[by];
  return kind === 'query' ? phone.ask(name, path, input) : phone.tell(name, path, input);
}

/** The refusal's code, or that it answered; never BAD_INPUT, which would prove nothing. */
function outcomeOf(answer: Answer<unknown>): string {
  return answer.ok ? `answered ${JSON.stringify(answer.output).slice(0, 120)}` : answer.error.code;
}

const isOpen = ({ name, path }: Reach) => ownOrPublic[name].includes(path);
const closed = everyProcedure.filter((reach) => !isOpen(reach));

describe('every procedure of the product', () => {
  it.each(closed.filter(({ name }) => name === 'applicant'))('$path of $name is thought of', ({ path }) => {
    expect(Object.keys(refusedTo.applicant)).toContain(path);
  });

  it.each(closed)('$path of $name refuses who has no business there', async (reach) => {
    const input = refusedTo[reach.name][reach.path]?.(stake) ?? {};
    const outcomes = await Promise.all(
      outsidersOf(reach).map(async (by) => [by, outcomeOf(await send(reach, by, input))]),
    );
    expect(outcomes.filter(([, outcome]) => !REFUSALS.includes(outcome ?? ''))).toEqual([]);
  });

  it.each(everyProcedure.filter((reach) => isOpen(reach) && reach.kind === 'query'))(
    '$path of $name says nothing of other people',
    async (reach) => {
      const input = openInputs[reach.path]?.(stake) ?? {};
      const answers = await Promise.all(outsidersOf(reach).map((by) => send(reach, by, input)));
      const told = JSON.stringify(answers);
      expect(marks.filter((mark) => told.includes(mark))).toEqual([]);
    },
  );

  it.each([
    { path: 'team.leave', input: ofEnterprise },
    { path: 'drafts.remove', input: ofDraft },
    { path: 'drafts.restore', input: ofDraft },
  ])('$path does nothing to what is not the caller’s', async ({ path, input }) => {
    const reach = { name: 'applicant', path, kind: 'mutation' } as const;
    await Promise.all(outsiders.applicant.map((by) => send(reach, by, input(stake))));
  });

  it('left everything as it was', async () => {
    expect(await lookAt(district, stake)).toEqual(untouched);
  });
});

describe('a specialist without the case', () => {
  const reaches = closed.filter(({ name, path }) => name === 'workbench' && path in refusedTo.workbench);

  it.each(reaches)('is refused $path', async (reach) => {
    const input = refusedTo.workbench[reach.path]?.(stake) ?? {};
    expect(REFUSALS).toContain(outcomeOf(await send(reach, 'otherSpecialist', input)));
  });
});
