import type { ForecastMove } from '@/domain/agencyCase/CaseForecast';
import type { PromiseLane } from '@/domain/agencyCase/promiseLanes';
import { stageWords } from '@/features/caseView/stageWords';
import {
  deliveredWords,
  finishWords,
  isDelivered,
  leftWords,
  moveDaysWords,
  moveWords,
  rangeWords,
} from '@/features/plan/forecastWords';
import {
  barLabel,
  captionWords,
  itemPlanFacts,
  planTag,
  riskWords,
  sampleWords,
  slackWords,
} from '@/features/plan/itemPlanWords';
import { planItems, type PlanItem } from '@/features/plan/planLayout';
import {
  promisedWords,
  promiseFacts,
  promiseName,
  promiseShortWords,
  promiseStateWords,
} from '@/features/plan/promiseWords';
import { CaseStory } from '../../support/caseBuilders';
import {
  caseForecast,
  caseItems,
  expectedDay,
  itemForecast,
  onDay,
  plannedStop,
  TODAY,
} from '../../support/forecastBuilders';

function planned(itemId: string): PlanItem {
  const found = planItems({ forecast: caseForecast(), items: caseItems }).find(
    ({ item }) => item.itemId === itemId,
  );
  if (found === undefined) throw new Error(`no item ${itemId}`);
  return found;
}

function facts(planItem: PlanItem): string[] {
  return itemPlanFacts(planItem, TODAY).map(({ title, words }) => `${title} ${words}`);
}

describe('the finish of a case in words', () => {
  it('names the day, what it may be instead, and what is left', () => {
    const forecast = caseForecast();
    expect(finishWords(forecast)).toBe('预计 12月18日(周五)办结');
    expect(rangeWords(forecast.finish, TODAY)).toEqual(['最早 12月14日(周一)', '稳妥 12月24日(周四)前']);
    expect(leftWords(forecast)).toBe('还剩 17 个工作日');
  });

  it('says today as people do', () => {
    const forecast = caseForecast({ finish: onDay(TODAY), leftWd: 0 });
    expect(finishWords(forecast)).toBe('预计今天办结');
    expect(leftWords(forecast)).toBe('预计今天办结');
  });

  it('is a fact once all results have been delivered', () => {
    const forecast = caseForecast({ finish: onDay('2026-11-20') });
    expect(deliveredWords(forecast)).toBe('结果 11月20日(周五)已全部送达');
    expect(isDelivered({ items: caseItems })).toBe(false);
    expect(isDelivered(CaseStory.allReceived().current)).toBe(true);
  });

  it('tells by how much it moved, and why', () => {
    const move: ForecastMove = {
      at: '2026-11-25T02:00:00.000Z',
      words: '规资局要求补正',
      from: '2026-12-16',
      to: '2026-12-18',
      movedWd: 2,
    };
    expect(moveWords(move)).toBe('比原来晚 2 个工作日:规资局要求补正');
    expect(moveWords({ ...move, movedWd: -3 })).toBe('比原来早 3 个工作日:规资局要求补正');
    expect(moveDaysWords(move, TODAY)).toBe('12月16日(周三)改为 12月18日(周五)');
  });
});

describe('an item of the plan in words', () => {
  it('that is decided tells when, and whether within the promise', () => {
    expect(facts(planned('landUse'))).toEqual([
      '申报 11月17日(周二)',
      '批出 11月20日(周五)',
      '承诺到期 昨天,在承诺内批出',
    ]);
  });

  it('that is with the department tells its stop, its three days, and what a day costs', () => {
    expect(facts(planned('design'))).toEqual([
      '申报 11月23日(周一)',
      '停钟 专家评审:昨天起停钟,预计后天恢复',
      '最早 12月2日(周三)',
      '预计 12月4日(周五)批出',
      '稳妥 12月10日(周四)前',
      '承诺到期 12月7日(周一),停钟期间顺延',
      '余量 在关键路径上,晚一天整件晚一天',
      '耽误一天 算上各事项的快慢,10 次里约有 9 次会拖后办结',
      '依据 本区同类 23 件',
    ]);
  });

  it('that is to come tells when it begins', () => {
    const { item } = planned('construction');
    const forecast = itemForecast('construction', { limitOn: '2026-12-10' });
    expect(facts({ item, forecast })).toEqual(
      expect.arrayContaining([
        '申报 12月1日(周二)起准备,预计 12月3日(周四)申报',
        '承诺到期 12月10日(周四),按预计的申报日推算',
        '余量 可以再等 4 个工作日,不影响办结',
        '依据 目前按承诺时限推算',
      ]),
    );
  });

  it('shows how far the department’s clock has run, and why it stands', () => {
    const { item, forecast } = planned('design');
    const running = {
      limitWd: 7,
      usedWd: 2,
      leftWd: 5,
      dueOn: '2026-12-02',
      isProvisional: false,
      stop: null,
    };
    expect(facts({ item, forecast, clock: running })).toContain(
      '部门计时 承诺 7 个工作日,已用 2 个,还剩 5 个工作日',
    );
    const stop = {
      stopId: 'stop_1',
      reason: 'hearing' as const,
      note: '',
      from: '2026-11-24',
      until: null,
      expectedUntil: null,
    };
    expect(facts({ item, forecast, clock: { ...running, stop } })).toContain(
      '部门计时 承诺 7 个工作日,已用 2 个,听证停钟中',
    );
    expect(facts({ item, forecast, clock: { ...running, limitWd: 0 } }).join()).not.toContain('部门计时');
  });

  it('whose clock runs is held against its promise', () => {
    const { item } = planned('design');
    const running = { isFiled: true, finish: onDay('2026-12-11') };
    const late = itemForecast('design', { ...running, limitOn: '2026-12-10' });
    expect(facts({ item, forecast: late })).toContain('承诺到期 12月10日(周四),预计会超过');
    const kept = itemForecast('design', { ...running, limitOn: '2026-12-11' });
    expect(facts({ item, forecast: kept })).toContain('承诺到期 12月11日(周五),预计在承诺内');
  });

  it('that was given up tells only that', () => {
    const { item } = planned('energy');
    const forecast = itemForecast('energy', { isCancelled: true });
    expect(facts({ item, forecast })).toEqual(['计划 企业已放弃该事项,不影响其他事项']);
    expect(captionWords(forecast)).toBe('已放弃');
  });

  it('tells a stop that is over by its two days', () => {
    const { item } = planned('design');
    const stops = [
      plannedStop({ reason: 'correction', from: '2026-11-20', until: '2026-11-24', isOpen: false }),
    ];
    const forecast = itemForecast('design', { stops, isFiled: true });
    expect(facts({ item, forecast })).toContain('停钟 补正:11月20日(周五)起停钟,昨天恢复');
    expect(planTag({ item: { ...item, state: 'filed' }, forecast }).word).toBe('审批中');
  });
});

describe('a stage in words', () => {
  const finish = expectedDay('2026-12-09', '2026-12-11', '2026-12-15');

  it.each([
    [{ finish, isDone: false }, '预计 12月11日(周五)'],
    [{ finish: { ...finish, isProvisional: true }, isDone: false }, '暂估 12月11日(周五)'],
    [{ finish: onDay('2026-11-20'), isDone: true }, '11月20日(周五)完成'],
  ])('%j reads %s', (changes, words) => {
    expect(stageWords({ stage: 'landUse', startOn: TODAY, ...changes }, TODAY)).toBe(words);
  });
});

describe('a bar in words', () => {
  it('has the day below it', () => {
    expect(['landUse', 'design'].map((itemId) => captionWords(planned(itemId).forecast))).toEqual([
      '11/20 完成',
      '专家评审停钟,预计 12/4',
    ]);
    const finish = expectedDay('2027-02-01', '2027-02-03', '2027-02-05', true);
    expect(captionWords(itemForecast('design', { finish }))).toBe('暂估 2/3');
  });

  it('is read out with its state, its day and whether all depends on it', () => {
    expect(barLabel(planned('design'), TODAY)).toBe(
      '设计方案审查,专家评审停钟,预计 12月4日(周五)批出,在关键路径上',
    );
    expect(barLabel(planned('landUse'), TODAY)).toContain('11月20日(周五)批出');
  });
});

describe('what a lost day costs', () => {
  it.each([
    [0, '不会影响办结'],
    [4, '很少影响办结,10 次里不到 1 次'],
    [33, '算上各事项的快慢,10 次里约有 3 次会拖后办结'],
    [100, '几乎一定拖后办结'],
  ])('in %i of 100 courses reads %s', (riskPercent, words) => {
    expect(riskWords(itemForecast('design', { riskPercent }))).toBe(words);
  });

  it('is said of an item without slack beside the critical path', () => {
    expect(slackWords(itemForecast('design', { slackWd: 0 }))).toBe('没有余量,再晚就会影响办结');
  });

  it('rests on past cases or on the promise', () => {
    expect(sampleWords(itemForecast('design', { samples: 3 }))).toBe('本区同类 3 件');
  });
});

describe('a promise of the service in words', () => {
  const lane: PromiseLane = {
    kind: 'feedback',
    promisedWd: 3,
    spans: [],
    state: 'running',
    dueOn: '2026-11-26',
    leftWd: 1,
  };

  it('names what is promised and how it stands', () => {
    expect(promiseName('visit', 'agency')).toBe('首次上门');
    expect(promiseName('visit', 'assist')).toBe('首次联系');
    expect(promisedWords(lane)).toBe('每 3 个工作日内');
    expect(promisedWords({ ...lane, kind: 'accept', promisedWd: 0 })).toBe('当天');
    expect(promiseStateWords(lane, TODAY)).toBe('还剩 1 个工作日');
    expect(promiseStateWords({ ...lane, state: 'late', leftWd: -2 }, TODAY)).toBe('已超 2 个工作日');
    expect(promiseStateWords({ ...lane, state: 'kept', leftWd: null }, TODAY)).toBe('按时');
    expect(promiseShortWords(lane, TODAY)).toBe('剩 1 工作日');
    expect(promiseShortWords({ ...lane, leftWd: -2 }, TODAY)).toBe('超 2 工作日');
    expect(promiseShortWords({ ...lane, dueOn: TODAY, leftWd: 0 }, TODAY)).toBe('今天到期');
    expect(promiseShortWords({ ...lane, dueOn: '2026-11-20', leftWd: 0 }, '2026-11-21')).toBe('超 1 天');
    expect(promiseShortWords({ ...lane, state: 'resting', leftWd: null }, TODAY)).toBe('暂不计');
    const kept = {
      from: '2026-11-20',
      dueOn: '2026-11-24',
      doneOn: '2026-11-23',
      itemId: null,
      state: 'kept',
    } as const;
    expect(promiseFacts({ ...lane, kind: 'visit', promisedWd: 2, spans: [kept] }, TODAY)).toEqual([
      { title: '承诺', words: '2 个工作日内' },
      { title: '期限', words: '11月20日(周五)起,昨天到期,11月23日(周一)完成(按时)' },
    ]);
    expect(promiseStateWords({ ...lane, state: 'resting', leftWd: null }, TODAY)).toBe('等企业处理,暂不计');
  });
});
