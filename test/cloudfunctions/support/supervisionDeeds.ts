import { defaultPromises } from '@/domain/agencyCase/promises';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { untouchedInfo } from '@/domain/publicity/PublicInfo';

import { pictures } from '../../support/pictures';
import { newCommandId } from './client';
import { aCase, aComplaint } from './deeds';
import type { Prepare } from './deeds';
import { SETUP_CODE } from './district';
import type { District } from './district';
import { uploaded } from './signing';

interface Written {
  readonly articleId: string;
  readonly revision: number;
}

const words = { category: 'question', title: '代办收费吗?', source: '', body: '不收费。' };

async function anArticle({ supervisor }: District): Promise<Written> {
  const wish = { revision: 0, draft: words };
  const { articleId, revision } = await supervisor.do<Written>('supervision', 'articles.saveDraft', wish);
  return { articleId, revision };
}

async function aPublished(district: District): Promise<Written> {
  const { articleId, revision } = await anArticle(district);
  const wish = { articleId, revision };
  const shown = await district.supervisor.do<Written>('supervision', 'articles.publish', wish);
  return { articleId, revision: shown.revision };
}

interface Desk {
  readonly current: { readonly number: number; readonly catalogue: Catalogue };
  readonly draft: { readonly revision: number };
}

const deskOf = ({ supervisor }: District) => supervisor.get<Desk>('supervision', 'catalogue.get');

/** A catalogue that differs from every one before. */
function edited(catalogue: Catalogue): Catalogue {
  const items = catalogue.items.map((item, place) =>
    place === 0 ? { ...item, promisedLimitWd: item.promisedLimitWd + 1 } : item,
  );
  return { ...catalogue, items };
}

async function aCatalogueDraft(district: District): Promise<{ revision: number; number: number }> {
  const { current, draft } = await deskOf(district);
  const wish = { revision: draft.revision, catalogue: edited(current.catalogue) };
  const saved = await district.supervisor.do<Written>('supervision', 'catalogue.saveDraft', wish);
  return { revision: saved.revision, number: current.number };
}

let years = 2000;
/** A year of which nobody has entered anything. */
function aBaseline() {
  years += 1;
  return {
    ...{ itemId: 'landUsePermit', from: `${years}-01`, until: `${years}-12`, decided: 40, medianWd: 5 },
    ...{ highWd: null, lateShare: null, correctedTwiceShare: null, source: '审批系统导出' },
  };
}

async function entered({ supervisor }: District) {
  const baseline = aBaseline();
  await supervisor.do('supervision', 'comparison.enterBaseline', { version: 0, baseline });
  const { itemId, from, until } = baseline;
  return { baseline, key: { itemId, from, until } };
}

async function versionOf({ supervisor }: District, path: string): Promise<number> {
  return (await supervisor.get<{ version: number }>('supervision', path)).version;
}

async function memberOf({ supervisor }: District, complaintId: string): Promise<string | undefined> {
  const { members } = await supervisor.get<{ members: { accountId: string }[] }>(
    ...(['supervision', 'complaints.get', { complaintId }] as const),
  );
  return members[0]?.accountId;
}

/** Everything but acts on a case that the working group alone may send. */
export const supervisionDeeds: Readonly<Record<string, Prepare>> = {
  'setup.claim': async () => ({ input: { code: SETUP_CODE, name: '示例组长', phone: '13700000000' } }),
  'staff.invite': async () => ({ input: { roles: ['supervisor'] } }),
  'rules.saveCalendar': async ({ supervisor }) => {
    const rules = await supervisor.get<{ calendar: { version: number } }>('supervision', 'rules.get');
    return { input: { version: rules.calendar.version, overrides: {}, knownUntil: null } };
  },
  'rules.savePromises': async ({ supervisor }) => {
    const rules = await supervisor.get<{ promises: { version: number } }>('supervision', 'rules.get');
    return { input: { version: rules.promises.version, promises: defaultPromises } };
  },

  'catalogue.saveDraft': async (district) => {
    const { draft, current } = await deskOf(district);
    return { input: { revision: draft.revision, catalogue: edited(current.catalogue) } };
  },
  'catalogue.discardDraft': async (district) => {
    const { revision } = await aCatalogueDraft(district);
    return { input: { revision } };
  },
  'catalogue.publish': async (district) => ({ input: await aCatalogueDraft(district) }),
  'catalogue.restore': async (district) => {
    const { draft } = await deskOf(district);
    return { input: { revision: draft.revision, number: 0 } };
  },

  'publicity.save': async (district) => {
    const hall = { ...untouchedInfo.hall, address: '示例路 2 号' };
    const version = await versionOf(district, 'publicity.get');
    return { input: { version, info: { ...untouchedInfo, hall } } };
  },
  'papers.change/SayLooks': async () => changeOf(1, { type: 'SayLooks', looks: ['红线清楚'] }),
  'papers.change/ShowPicture': async ({ supervisor }) => {
    const photo = { name: '样例.jpg', bytes: pictures.jpeg, owner: {} };
    return changeOf(2, { type: 'ShowPicture', fileId: await uploaded(supervisor, 'supervision', photo) });
  },
  'ratingTags.save': async (district) => {
    const tags = [{ words: '夜间也接电话', levels: [5, 4], isRetired: false }];
    return { input: { version: await versionOf(district, 'ratingTags.get'), tags } };
  },

  'articles.saveDraft': async () => ({ input: { revision: 0, draft: words } }),
  'articles.discardDraft': async (district) => ({ input: await anArticle(district) }),
  'articles.publish': async (district) => ({ input: await anArticle(district) }),
  'articles.withdraw': async (district) => ({
    input: { ...(await aPublished(district)), reason: '过期' },
  }),
  'articles.restore': async (district) => ({ input: { ...(await aPublished(district)), number: 1 } }),

  'comparison.saveLeast': async ({ supervisor }) => {
    const { leastVersion: version } = await supervisor.get<{ leastVersion: number }>(
      ...(['supervision', 'comparison.get', { months: 3 }] as const),
    );
    return { input: { version, least: 12 } };
  },
  'comparison.enterBaseline': async () => ({ input: { version: 0, baseline: aBaseline() } }),
  'comparison.enterBaseline/anew': async (district) => {
    const { baseline, key } = await entered(district);
    await district.supervisor.do('supervision', 'comparison.removeBaseline', { version: 1, key });
    return { input: { version: 0, baseline } };
  },
  'comparison.removeBaseline': async (district) => {
    const { key } = await entered(district);
    return { input: { version: 1, key } };
  },
  'comparison.undoBaseline': async (district) => {
    const { key } = await entered(district);
    return { input: { version: 1, key } };
  },

  'complaints.act/Assign': async (district) => {
    const complaintId = await aComplaint(district, await aCase(district));
    const accountId = await memberOf(district, complaintId);
    return { input: { complaintId, type: 'Assign', payload: { accountId } } };
  },
  'complaints.act/Answer': async (district) => {
    const complaintId = await aComplaint(district, await aCase(district));
    return { input: { complaintId, type: 'Answer', payload: { words: '已核实' } } };
  },
  'complaints.act/Release': async (district) => {
    const complaintId = await aComplaint(district, await aCase(district));
    const answer = { complaintId, type: 'Answer', payload: { words: '已核实' } };
    await district.supervisor.do('supervision', 'complaints.act', answer);
    return { input: { complaintId, type: 'Release', payload: { words: '请当天联系企业' } } };
  },
  'forms.save': async () => ({ input: aForm() }),
  'forms.remove': async ({ supervisor }) => {
    const form = aForm();
    await supervisor.do('supervision', 'forms.save', form);
    return { input: { formKey: form.formKey } };
  },
  'files.register': async ({ supervisor }) => {
    const { folder } = await supervisor.do<{ folder: string }>('supervision', 'files.ticket');
    const fileID = await supervisor.caller.upload(`${folder}/photo.jpg`, pictures.jpeg);
    return { input: { fileID, name: '照片.jpg' } };
  },
  'files.turn': async ({ supervisor }) => {
    const photo = { name: '样例.jpg', bytes: pictures.jpeg, owner: {} };
    return { input: { fileId: await uploaded(supervisor, 'supervision', photo), quarterTurns: 1 } };
  },
  'cases.assign': async (district) => ({
    input: {
      ...{ caseId: await aCase(district), specialistId: district.otherSpecialistId },
      reason: '调整分工',
    },
  }),
};

const aForm = () => ({
  ...{ formKey: `followUp.${newCommandId()}`, title: '回访', version: 0 },
  ...{ device: '网页版', form: { words: '回访' } },
});

/** A change of a paper of the shipped catalogue, each of another one. */
function changeOf(place: number, change: object) {
  return { input: { paperId: defaultCatalogue.materials[place]?.materialId, version: 0, change } };
}
