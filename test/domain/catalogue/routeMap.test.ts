import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import type { Answers } from '@/domain/catalogue/question';
import { routeItems, routeMap, type RouteMap } from '@/domain/catalogue/routeMap';
import { nextQuestion, questionsFor } from '@/domain/catalogue/routeMap/questionsFor';
import { aCatalogue, anItem } from './aCatalogue';
import { itemIdsOf, mapOf, maybeIdsOf, plainFactory } from './aProject';

/** One row per group of items that run side by side: stage, then each item with its working days from–to. */
function rows({ stages }: RouteMap): string[] {
  return stages.flatMap(({ stage, groups }) =>
    groups.map((group) => {
      const items = group.map(({ item, startWd, endWd }) => `${item.itemId} ${startWd}–${endWd}`);
      return `${stage}: ${items.join(' | ')}`;
    }),
  );
}

function routeItemOf(map: RouteMap, itemId: string) {
  const found = routeItems(map).find(({ item }) => item.itemId === itemId);
  if (!found) throw new Error(`${itemId} is not on the map`);
  return found;
}

describe('the map of a plain factory', () => {
  const map = mapOf(plainFactory);

  it('has exactly its items, worked out by hand', () => {
    expect(rows(map)).toEqual([
      'landUse: investmentFiling 0–0',
      'landUse: landUsePermit 0–5 | energyReview 0–7',
      'engineering: designReview 5–12',
      'engineering: planningPermit 12–19',
      'construction: constructionPermit 19–22',
      'completion: jointAcceptance 22–34',
      'completion: completionFiling 34–44',
    ]);
    expect(map.maybe).toEqual([]);
  });

  it('takes 44 working days in three departments: 0 + 5 + 7 + 7 + 3 + 12 + 10', () => {
    expect(map).toMatchObject({ totalWd: 44, mostWd: 44, bundles: [] });
    expect(map.departmentNames).toEqual(['发改委', '规资局', '住建委']);
  });
});

describe('the map of a large building that touches everything', () => {
  const map = mapOf({
    ...plainFactory,
    kind: ['building'],
    approval: ['approval'],
    earth: ['large'],
    eia: ['report'],
    fire: ['yes'],
    site: ['highway', 'cityRoad', 'green', 'trees', 'waste', 'sewage'],
  });

  it('runs side by side what may, worked out by hand', () => {
    expect(rows(map)).toEqual([
      'landUse: investmentApproval 0–10',
      'landUse: landUsePermit 10–15 | energyReview 10–17',
      'engineering: eiaReport 10–20 | soilConservationReport 10–20 | roadRelatedWork 10–15',
      'engineering: designReview 15–22',
      'engineering: planningPermit 22–29 | civilDefence 22–27',
      'construction: constructionPermit 29–32 | fireDesignReview 29–32 | wasteDisposal 29–32 | ' +
        'drainagePermit 29–32 | roadOccupation 29–34 | greenSpaceOccupation 29–34 | treeTransplant 29–34',
      'completion: jointAcceptance 32–44',
      'completion: completionFiling 44–54',
    ]);
    expect(map.departmentNames).toHaveLength(8);
  });

  it('offers one form for what starts the work, in 3 working days', () => {
    expect(map.bundles).toEqual([
      {
        bundle: 'startOfWork',
        itemIds: ['constructionPermit', 'fireDesignReview', 'wasteDisposal', 'drainagePermit'],
        limitWd: 3,
      },
    ]);
  });

  it('says which run side by side across stages, and never two of which one waits for the other', () => {
    expect(routeItemOf(map, 'energyReview').besideIds).toEqual([
      'landUsePermit',
      'eiaReport',
      'soilConservationReport',
      'roadRelatedWork',
    ]);
    expect(routeItemOf(mapOf(plainFactory), 'investmentFiling').besideIds).toEqual([]);
  });

  it('says what each waits for', () => {
    expect(routeItemOf(map, 'landUsePermit').waitsFor).toEqual([{ anyOf: ['investmentApproval'] }]);
    expect(routeItemOf(map, 'constructionPermit').waitsFor.map(({ anyOf }) => anyOf)).toEqual([
      ['planningPermit'],
      ['energyReview'],
      ['eiaReport'],
      ['soilConservationReport'],
      ['civilDefence'],
      ['roadRelatedWork'],
    ]);
  });

  it('lets 人防 wait for the opinion on the design, which is a paper of it', () => {
    expect(routeItemOf(map, 'civilDefence').waitsFor).toEqual([
      { anyOf: ['investmentApproval'] },
      { anyOf: ['designReview'] },
    ]);
  });
});

describe('what each answer asks for', () => {
  it.each<[string, Answers, string[]]>([
    ['备案', { approval: ['filing'] }, ['investmentFiling']],
    ['核准', { approval: ['approval'] }, ['investmentApproval']],
    ['已经立项', { approval: ['done'] }, []],
    ['政府投资', { investor: ['government'], approval: ['filing'] }, []],
    ['没有用地许可', { land: ['notYet'] }, ['landUsePermit']],
    ['已有用地许可', { land: ['held'] }, []],
    ['土石方小', { earth: ['small'] }, []],
    ['土石方中', { earth: ['medium'] }, ['soilConservationForm']],
    ['土石方大', { earth: ['large'] }, ['soilConservationReport']],
    ['环评报告书', { eia: ['report'] }, ['eiaReport']],
    ['环评报告表', { eia: ['form'] }, ['eiaForm']],
    ['房屋', { kind: ['building'] }, ['civilDefence']],
    ['特殊建设工程', { fire: ['yes'] }, ['fireDesignReview']],
    ['公路', { site: ['highway'] }, ['roadRelatedWork']],
    ['城市道路', { site: ['cityRoad'] }, ['roadOccupation']],
    ['绿地', { site: ['green'] }, ['greenSpaceOccupation']],
    ['树木', { site: ['trees'] }, ['treeTransplant']],
    ['建筑垃圾', { site: ['waste'] }, ['wasteDisposal']],
    ['排水', { site: ['sewage'] }, ['drainagePermit']],
  ])('%s', (_, change, itemIds) => {
    const least: Answers = { ...plainFactory, approval: ['done'], land: ['held'] };
    const always = itemIdsOf(mapOf(least));
    const map = mapOf({ ...least, ...change });
    expect(itemIdsOf(map).filter((itemId) => !always.includes(itemId))).toEqual(itemIds);
    expect(map.maybe).toEqual([]);
  });

  it('only inside an existing house: neither land, 规划, 节能, 环评, 水保 nor 人防, whatever was answered before', () => {
    const map = mapOf({
      ...plainFactory,
      kind: ['fitOut'],
      earth: ['large'],
      eia: ['report'],
      fire: ['yes'],
    });
    expect(rows(map)).toEqual([
      'landUse: investmentFiling 0–0',
      'construction: constructionPermit 0–3 | fireDesignReview 0–3',
      'completion: jointAcceptance 3–15',
      'completion: completionFiling 15–25',
    ]);
  });
});

describe('还不清楚', () => {
  it('sets the items apart and says what decides them', () => {
    const map = mapOf({ ...plainFactory, eia: [], site: [] });
    expect(
      map.maybe.map(({ item, decidedBy }) => [item.itemId, decidedBy.map((each) => each.questionId)]),
    ).toEqual([
      ['eiaReport', ['eia']],
      ['eiaForm', ['eia']],
      ['roadRelatedWork', ['site']],
      ['wasteDisposal', ['site']],
      ['drainagePermit', ['site']],
      ['roadOccupation', ['site']],
      ['greenSpaceOccupation', ['site']],
      ['treeTransplant', ['site']],
    ]);
    expect(itemIdsOf(map)).toEqual(itemIdsOf(mapOf(plainFactory)));
  });

  it('about the kind leaves open also what was answered in case of a new build', () => {
    const map = mapOf({ ...plainFactory, kind: [] });
    const land = map.maybe.find(({ item }) => item.itemId === 'landUsePermit');
    expect(land?.decidedBy.map(({ questionId }) => questionId)).toEqual(['kind']);
    expect(maybeIdsOf(map)).not.toContain('eiaReport');
  });

  it('about everything gives the range from the least to the most', () => {
    const map = mapOf({});
    expect(itemIdsOf(map)).toEqual(['constructionPermit', 'jointAcceptance', 'completionFiling']);
    expect(maybeIdsOf(map)).toHaveLength(defaultCatalogue.items.length - 3);
    expect(map).toMatchObject({ totalWd: 25, mostWd: 54 });
  });
});

describe('the papers of an item', () => {
  const map = mapOf(plainFactory);

  it('name who brings them, what fills them in and which item results in them', () => {
    const papers = routeItemOf(map, 'landUsePermit').papers.map(
      ({ name, comesFrom, resultOf, mayFollow }) => [name, comesFrom, resultOf, mayFollow],
    );
    expect(papers).toEqual([
      ['项目基本信息表', 'specialist', [], false],
      ['地形图', 'enterprise', [], false],
      ['申请表', 'specialist', [], false],
      ['国有建设用地使用权出让合同', 'enterprise', [], false],
      ['项目批文', 'earlierItem', ['企业投资项目备案'], false],
      ['授权委托书', 'enterprise', [], true],
      ['营业执照', 'enterprise', [], true],
    ]);
  });

  it('are the enterprise’s to bring where the item that results in them is done already', () => {
    const held = mapOf({ ...plainFactory, approval: ['done'] });
    expect(routeItemOf(held, 'landUsePermit').papers).toContainEqual(
      expect.objectContaining({ name: '项目批文', comesFrom: 'enterprise', originals: 0, copies: 1 }),
    );
  });
});

describe('the questions', () => {
  const catalogue = defaultCatalogue;
  const idsFor = (answers: Answers) =>
    questionsFor({ catalogue, answers }).map(({ questionId }) => questionId);

  it('are six to eight at most, each needed by an item', () => {
    const { questions, items } = defaultCatalogue;
    const groups = [...items, ...questions].flatMap(({ appliesWhen }) => appliesWhen);
    const deciding = new Set(groups.flatMap(({ anyOf }) => anyOf).map(({ questionId }) => questionId));
    expect(questions).toHaveLength(8);
    expect(questions.filter(({ questionId }) => !deciding.has(questionId))).toEqual([]);
  });

  it('name only options that there are, of questions that stand before', () => {
    const { questions, items } = defaultCatalogue;
    const known = new Map<string, string[]>();
    const unknown: string[] = [];
    const check = (groups: readonly { anyOf: { questionId: string; isOneOf: string[] }[] }[]) => {
      for (const { questionId, isOneOf } of groups.flatMap(({ anyOf }) => anyOf))
        unknown.push(
          ...isOneOf.filter((id) => !known.get(questionId)?.includes(id)).map((id) => `${questionId}.${id}`),
        );
    };

    for (const { questionId, options, appliesWhen } of questions) {
      check(appliesWhen);
      known.set(
        questionId,
        options.map(({ optionId }) => optionId),
      );
    }
    items.forEach(({ appliesWhen }) => check(appliesWhen));
    expect(unknown).toEqual([]);
  });

  it('leave out what a project cannot be asked', () => {
    expect(idsFor({})).toHaveLength(8);
    expect(idsFor({ kind: ['fitOut'], investor: ['government'] })).toEqual([
      'kind',
      'investor',
      'fire',
      'site',
    ]);
    expect(idsFor({ kind: [] })).toContain('land');
  });

  it('come one after the other until all are answered, 还不清楚 included', () => {
    expect(nextQuestion({ catalogue, answers: {} })?.questionId).toBe('kind');
    expect(nextQuestion({ catalogue, answers: { kind: [] } })?.questionId).toBe('investor');
    expect(nextQuestion({ catalogue, answers: { ...plainFactory, site: [] } })).toBeUndefined();
  });
});

describe('a catalogue of a district’s own', () => {
  it('lets an item go on with whichever alternative ends first, and counts the slowest as the most', () => {
    const catalogue = aCatalogue(
      { ...anItem('slow'), promisedLimitWd: 9 },
      { ...anItem('quick'), promisedLimitWd: 2 },
      anItem('next', [['slow', 'quick']]),
    );
    const map = routeMap({ catalogue, answers: {} });
    expect(rows(map)).toEqual(['landUse: slow 0–9 | quick 0–2', 'landUse: next 2–3']);
    expect(map).toMatchObject({ totalWd: 9, mostWd: 10 });
  });

  it('keeps an item whose condition asks what nobody asks', () => {
    const appliesWhen = [{ anyOf: [{ questionId: 'gone', isOneOf: ['x'] }] }];
    const map = routeMap({
      catalogue: aCatalogue({ ...anItem('a'), appliesWhen }),
      answers: { gone: ['y'] },
    });
    expect(map.maybe).toEqual([expect.objectContaining({ decidedBy: [] })]);
  });

  it('does not wait for a paper that would close a circle', () => {
    const paperOf = (materialId: string) => [{ materialId, isPrimary: true, originals: 1, copies: 0 }];
    const catalogue = {
      ...aCatalogue({ ...anItem('a'), materials: paperOf('fromB') }, { ...anItem('b', [['a']]) }),
      materials: [{ materialId: 'fromB', name: '后一事项的结果', resultOf: ['b'] }],
    };
    expect(rows(routeMap({ catalogue, answers: {} }))).toEqual(['landUse: a 0–1', 'landUse: b 1–2']);
  });

  it('waits for a paper’s item unless every way there leads past it', () => {
    const needs = [{ materialId: 'fromA', isPrimary: true, originals: 1, copies: 0 }];
    const materials = [{ materialId: 'fromA', name: '结果', resultOf: ['a'] }];
    const waitsOf = (...groups: string[][]) => {
      const items = [
        anItem('a'),
        anItem('b', [['a']]),
        anItem('c'),
        { ...anItem('d', groups), materials: needs },
      ];
      return routeItemOf(routeMap({ catalogue: { ...aCatalogue(...items), materials }, answers: {} }), 'd')
        .waitsFor;
    };
    expect(waitsOf(['b'])).toEqual([{ anyOf: ['b'] }]);
    expect(waitsOf(['b', 'c'])).toEqual([{ anyOf: ['b', 'c'] }, { anyOf: ['a'] }]);
  });

  it('ends also where a catalogue runs in a circle', () => {
    const catalogue = aCatalogue(anItem('a', [['b']]), anItem('b', [['a']]));
    expect(itemIdsOf(routeMap({ catalogue, answers: {} })).sort()).toEqual(['a', 'b']);
  });
});
