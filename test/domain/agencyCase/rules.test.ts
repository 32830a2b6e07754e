import {
  actors,
  CaseStory,
  goodAnswers,
  levels,
  NOW,
  specialistCard,
  submission,
} from '../../support/caseBuilders';
import { decide } from '@/domain/agencyCase/decide';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { openCorrections } from '@/domain/agencyCase/caseFacts';
import { smallCatalogue } from '../../support/smallCatalogue';

describe('rules that a lawyer would ask for', () => {
  it('lets nobody but a member of the enterprise ask in its name', () => {
    expect(() => decide(submission({ actor: actors.stranger }), undefined)).toThrow('请先绑定企业');
    expect(() => decide(submission({ actor: actors.specialist }), undefined)).toThrow(RuleViolation);
  });

  it('notes a request at the counter as one', () => {
    expect(CaseStory.submitted({ actor: actors.window }).current.channel).toBe('counter');
  });

  it('refuses an item that the catalogue does not have', () => {
    expect(() => decide(submission({ itemIds: ['castle'] }), undefined)).toThrow('已不在目录里');
  });

  it('refuses to file an item before its prerequisites are granted', () => {
    const story = CaseStory.inProgress();
    expect(() => story.does('specialist', 'FileItem', { itemId: 'design', externalNumber: 'SP-2' })).toThrow(
      '前置事项还没有批准',
    );
  });

  it('refuses to file while a paper is missing, and names it', () => {
    const story = CaseStory.assigned().does('specialist', 'RecordVisit', {
      place: '示例路',
      note: '',
      papers: [],
    });
    expect(() => story.does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' })).toThrow(
      '还缺:营业执照、地形图',
    );
  });

  it('refuses a rating before the follow-up', () => {
    const story = CaseStory.allReceived().returnsOriginals();
    expect(() =>
      story.does('applicant', 'RateCase', { levels: levels(5), words: '', tags: [], fileIds: [] }),
    ).toThrow(RuleViolation);
  });

  it('refuses a second rating for the same case', () => {
    const story = CaseStory.toRate().does('applicant', 'RateCase', {
      levels: levels(4),
      words: '',
      tags: [],
      fileIds: [],
    });
    expect(() =>
      story.does('applicant', 'RateCase', { levels: levels(1), words: '', tags: [], fileIds: [] }),
    ).toThrow('评价过了');
  });

  it('lets nobody rate or follow up his own service', () => {
    const own = { ...specialistCard, accountId: actors.supervisor.accountId };
    const story = CaseStory.submitted()
      .does('window', 'AcceptCase', { note: '' })
      .does('window', 'AssignSpecialist', { specialist: own, reason: '' })
      .does('window', 'AssignSpecialist', { specialist: specialistCard, reason: '人员调整' });
    const served = { ...CaseStory.allReceived().returnsOriginals().current };
    const mixed = { ...served, formerSpecialists: story.current.formerSpecialists };
    const command = story.command('supervisor', 'RecordFollowUp', {
      outcome: 'reached',
      answers: goodAnswers,
      comments: '',
    });

    expect(() => decide(command, mixed)).toThrow('不能对自己的服务');
  });

  it('does not give a case to the person who asked for it', () => {
    const story = CaseStory.submitted().does('window', 'AcceptCase', { note: '' });
    const self = { ...specialistCard, accountId: actors.applicant.accountId };
    expect(() => story.does('window', 'AssignSpecialist', { specialist: self, reason: '' })).toThrow(
      '不能同时担任',
    );
  });

  it('does not end a case while originals are out', () => {
    const story = CaseStory.inProgress();
    expect(() => story.does('applicant', 'TerminateCase', { reason: '不办了' })).toThrow('原件没有归还');

    story.returnsOriginals().does('applicant', 'TerminateCase', { reason: '不办了' });
    expect(story.current.status).toBe('terminated');
  });

  it('does not end a case while a granted result is not delivered and received', () => {
    const story = CaseStory.inProgress().returnsOriginals().grants('landUse');
    const end = () => story.does('applicant', 'TerminateCase', { reason: '不办了' });

    expect(end).toThrow('没有送达');
    story.delivers();
    expect(end).toThrow('没有签收');
    story.receives();
    expect(end).not.toThrow();
  });

  it('never takes back more originals than were handed over', () => {
    const story = CaseStory.inProgress();
    const [entry] = story.current.handoverLists[0]?.entries ?? [];
    expect(() =>
      story.does('specialist', 'RecordHandover', {
        direction: 'toEnterprise',
        papers: [{ name: '营业执照', kind: 'original', count: 2, returnsEntryId: entry?.entryId }],
      }),
    ).toThrow('可归还 1 份');
  });

  it('lets a specialist confirm for the enterprise only with its signature on paper', () => {
    const story = CaseStory.assigned().does('specialist', 'RecordVisit', {
      place: '示例路',
      note: '',
      papers: [{ name: '营业执照', materialId: 'licence', kind: 'original', count: 1 }],
    });
    const handoverId = story.current.handoverLists[0]?.handoverId ?? '';

    expect(() =>
      story.does('specialist', 'ConfirmHandover', { handoverId, signedPaperFileId: null }),
    ).toThrow('企业签字');
    story.does('specialist', 'ConfirmHandover', { handoverId, signedPaperFileId: 'file_1' });
    expect(story.current.handoverLists[0]).toMatchObject({ state: 'confirmed', signedPaperFileId: 'file_1' });
  });

  it('closes a badly rated case only after what was wrong is put right', () => {
    const story = CaseStory.toRate().does('applicant', 'RateCase', {
      levels: levels(1),
      words: '太慢',
      tags: [],
      fileIds: [],
    });
    expect(() => story.does('supervisor', 'CloseCase', { note: '' })).toThrow('差评整改');

    story.does('supervisor', 'RecordRectification', { measures: '已致歉并补办', callBack: null });
    story.does('supervisor', 'CloseCase', { note: '' });
    expect(story.current.status).toBe('closed');
  });

  it('closes an unrated case by itself after fifteen days, not before', () => {
    const story = CaseStory.toRate();
    const close = () => story.does('system', 'CloseCase', { note: '' });

    story.at('2026-12-08T01:59:00.000Z');
    expect(close).toThrow('到期后才能办结');
    story.at('2026-12-08T02:00:00.000Z');
    expect(close).not.toThrow();
  });
});

describe('容缺 and 补正 (R1)', () => {
  const visited = () =>
    CaseStory.assigned().does('specialist', 'RecordVisit', {
      place: '示例路',
      note: '',
      papers: [{ name: '营业执照', materialId: 'licence', kind: 'copy', count: 1 }],
    });
  const defer = (story: CaseStory, materialId: string, dueOn: string) =>
    story.does('specialist', 'DeferMaterial', { itemId: 'landUse', materialId, dueOn });

  it('defers a secondary paper up to the promised limit and not a day longer', () => {
    expect(() => defer(visited(), 'map', '2026-12-01')).toThrow('最晚 2026年11月30日(周一)');
    expect(() => defer(visited(), 'map', '2026-11-30')).not.toThrow();
  });

  it('never defers a primary paper', () => {
    const story = CaseStory.assigned().does('specialist', 'RecordVisit', {
      place: '示例路',
      note: '',
      papers: [],
    });
    expect(() => defer(story, 'licence', '2026-11-30')).toThrow('主件');
  });

  it('files with a promised paper, and grants only when it is there', () => {
    const story = defer(visited(), 'map', '2026-11-30').does('specialist', 'FileItem', {
      itemId: 'landUse',
      externalNumber: 'SP-1',
    });
    const approve = () => story.does('specialist', 'ApproveItem', { itemId: 'landUse', resultNumber: '' });
    expect(approve).toThrow('容缺材料没有补齐:地形图');

    const deferralId = story.current.deferrals[0]?.deferralId ?? '';
    story.does('applicant', 'MakeGood', { deferralId, fileIds: ['file_9'] });
    expect(approve).not.toThrow();
  });

  it('stops an item for a correction and goes on where it stopped', () => {
    const story = CaseStory.inProgress()
      .does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' })
      .does('specialist', 'RequestCorrection', {
        itemId: 'landUse',
        dueOn: '2026-11-27',
        wishes: [{ title: '营业执照', explanation: '照片看不清', materialId: 'licence' }],
      });
    const [correction] = openCorrections(story.current);
    const wishId = correction?.wishes[0]?.wishId ?? '';
    const correctionId = correction?.correctionId ?? '';
    expect(story.current.items[0]?.state).toBe('correcting');

    const answer = (words: string, fileIds: string[]) =>
      story.does('applicant', 'AnswerCorrection', { correctionId, answers: [{ wishId, words, fileIds }] });
    expect(() => answer('', [])).toThrow('还没有答复');

    answer('', ['file_2']);
    expect(story.current.items[0]?.state).toBe('filed');
    expect(story.current.submissions.at(-1)).toMatchObject({ materialId: 'licence', fileIds: ['file_2'] });
  });

  it('counts a second round for the same item', () => {
    const story = CaseStory.inProgress();
    const ask = () =>
      story.does('specialist', 'RequestCorrection', {
        itemId: 'landUse',
        dueOn: '2026-11-27',
        wishes: [{ title: '地形图', explanation: '请补盖章', materialId: null }],
      });
    ask();
    const [first] = openCorrections(story.current);
    story.does('applicant', 'AnswerCorrection', {
      correctionId: first?.correctionId ?? '',
      answers: [{ wishId: first?.wishes[0]?.wishId ?? '', words: '已盖章', fileIds: [] }],
    });
    ask();

    expect(openCorrections(story.current)[0]?.round).toBe(2);
  });

  it('lets an enterprise urge once a day', () => {
    const story = CaseStory.inProgress().does('applicant', 'UrgeSpecialist', {
      itemId: null,
      words: '请问进展',
    });
    expect(() => story.does('applicant', 'UrgeSpecialist', { itemId: null, words: '再问' })).toThrow(
      '今天已经催过',
    );

    story.at('2026-11-23T16:00:00.000Z');
    expect(() => story.does('applicant', 'UrgeSpecialist', { itemId: null, words: '再问' })).not.toThrow();
    expect(NOW < story.now).toBe(true);
  });
});

describe('forms that the specialist fills in (A2)', () => {
  it('are never missing', () => {
    const [form] = smallCatalogue.materials;
    const catalogue = {
      ...smallCatalogue,
      materials: [{ ...form!, filledBySpecialist: true }, ...smallCatalogue.materials.slice(1)],
    };
    const story = CaseStory.assigned({ catalogue, itemIds: ['construction'] }).does(
      'specialist',
      'RecordVisit',
      {
        place: '示例路',
        note: '',
        papers: [],
      },
    );
    expect(() => story.grants('construction')).not.toThrow();
  });
});
