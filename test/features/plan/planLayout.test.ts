import fc from 'fast-check';
import type { ItemForecast } from '@/domain/agencyCase/CaseForecast';
import { addDays, type Day } from '@/domain/shared/time';
import { percent, restBackground } from '@/features/plan/GanttChart/place';
import { barOf } from '@/features/plan/planBars';
import { axisOver, endOn, startOn } from '@/features/plan/planAxis';
import { planItems, planLayout } from '@/features/plan/planLayout';
import { hasOneScale, planScale } from '@/features/plan/planScale';
import { monthTicks, weekTicks } from '@/features/plan/planTicks';
import {
  caseForecast,
  caseItems,
  expectedDay,
  itemForecast,
  onDay,
  plannedStop,
  TODAY,
} from '../../support/forecastBuilders';

const layout = planLayout({ forecast: caseForecast(), items: caseItems });

/** Days from the beginning of the plan, whose axis begins on Monday, 16 November. */
function inDays(fraction: number): number {
  return Math.round(fraction * layout.axis.days * 100) / 100;
}

function barNamed(itemId: string) {
  const bar = layout.stages.flatMap(({ rows }) => rows).find((row) => row.item.itemId === itemId)?.bar;
  if (bar === undefined) throw new Error(`no bar ${itemId}`);
  return bar;
}

function partsOf(itemId: string): string[] {
  return barNamed(itemId).parts.map(
    ({ kind, left, width }) => `${kind} ${inDays(left)}–${inDays(left + width)}`,
  );
}

describe('the axis of a plan', () => {
  it('holds whole weeks, from the Monday before the first day to the Sunday after the last', () => {
    expect(layout.axis).toEqual({ from: '2026-11-16', days: 42 });
  });

  it('is the week of today where nothing else is known', () => {
    expect(axisOver([], TODAY)).toEqual({ from: '2026-11-23', days: 7 });
  });

  it('has its line in the middle of today', () => {
    expect(inDays(layout.todayAt ?? 0)).toBe(9.5);
  });
});

describe('a case that was over before today', () => {
  const delivered = onDay('2026-11-20');
  const items = [
    itemForecast('landUse', {
      startOn: '2026-11-16',
      filedOn: '2026-11-17',
      limitOn: '2026-11-20',
      finish: delivered,
      isFiled: true,
      isDone: true,
    }),
  ];
  const past = planLayout({
    forecast: caseForecast({ today: '2027-03-01', finish: delivered, items }),
    items: caseItems,
  });

  it('has an axis that ends with it, and no line of today', () => {
    expect(past.axis).toEqual({ from: '2026-11-16', days: 7 });
    expect(past.todayAt).toBeNull();
    expect(planScale({ layout: past, name: 'near', isLarge: false }).scrollLeft).toBe(0);
  });
});

describe('the whole case', () => {
  it('stretches from its first item to the expected finish and may go on to the safe one', () => {
    const { expected, doubt } = layout.whole;
    expect([expected, doubt].map(({ left, width }) => [inDays(left), inDays(left + width)])).toEqual([
      [0, 33],
      [33, 39],
    ]);
  });
});

describe('a bar', () => {
  it('of a decided item shows how long it was got ready and how long the department had it', () => {
    expect(partsOf('landUse')).toEqual(['prepared 0–1', 'done 1–5']);
  });

  it('of an item with the department parts what has passed from what is expected and what may be', () => {
    expect(partsOf('design')).toEqual(['prepared 4–7', 'running 7–10', 'expected 10–19', 'doubt 19–25']);
  });

  it('of an item that is being got ready parts that at today', () => {
    expect(partsOf('energy').slice(0, 2)).toEqual(['prepared 7–9', 'toPrepare 9–10']);
  });

  it('of an item to come has nothing that has passed', () => {
    expect(partsOf('construction')).toEqual(['toPrepare 21–25', 'expected 25–31', 'doubt 31–37']);
  });

  it('is hatched from the day after its clock stopped to the day on which it goes on', () => {
    const [stop] = barNamed('design').stops;
    expect([inDays(stop?.left ?? 0), inDays(stop?.width ?? 0)]).toEqual([9, 3]);
  });

  it('marks the end of the promised limit and says where it will be passed', () => {
    expect(inDays(barNamed('design').limitAt ?? 0)).toBe(22);
    expect(barNamed('design').isPastLimit).toBe(false);
    const running = { limitOn: '2026-12-10', finish: onDay('2026-12-11'), isFiled: true };
    const isPast = (changes: Partial<ItemForecast>) =>
      barOf({ item: itemForecast('design', { ...running, ...changes }), axis: layout.axis, today: TODAY })
        .isPastLimit;
    expect(isPast({})).toBe(true);
    expect(isPast({ isFiled: false })).toBe(false);
    expect(isPast({ stops: [plannedStop({ isOpen: true })] })).toBe(false);
    expect(isPast({ stops: [plannedStop({ isOpen: false })] })).toBe(true);
  });

  it('is strong on the critical path until the item is decided', () => {
    expect(['landUse', 'energy', 'design'].map((itemId) => barNamed(itemId).isCritical)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is at least a day long where a decision is made on the spot', () => {
    const item = itemForecast('landUse', {
      filedOn: TODAY,
      isFiled: true,
      isDone: true,
      finish: onDay(TODAY),
    });
    const { parts } = barOf({ item, axis: layout.axis, today: TODAY });
    expect(parts.map(({ kind, width }) => [kind, inDays(width)])).toContainEqual(['done', 1]);
  });

  it('is not drawn for an item that the enterprise gave up', () => {
    const item = itemForecast('energy', { isCancelled: true });
    expect(barOf({ item, axis: layout.axis, today: TODAY })).toMatchObject({ parts: [], limitAt: null });
  });
});

describe('the rows of a plan', () => {
  it('stand stage by stage, in the order in which a project passes them', () => {
    const rows = layout.stages.map(({ name, rows: own }) => [name, ...own.map(({ item }) => item.name)]);
    expect(rows).toEqual([
      ['立项用地规划许可', '建设用地规划许可证', '节能审查'],
      ['工程建设许可', '设计方案审查'],
      ['施工许可', '施工许可证'],
    ]);
  });

  it('leave out what the forecast does not know', () => {
    const forecast = caseForecast({ items: [itemForecast('design')] });
    expect(planItems({ forecast, items: caseItems }).map(({ item }) => item.itemId)).toEqual(['design']);
  });
});

describe('the ticks of an axis', () => {
  it('are Mondays where weeks are wide', () => {
    expect(weekTicks(layout.axis).map(({ words }) => words)).toEqual([
      '11/16',
      '11/23',
      '11/30',
      '12/7',
      '12/14',
      '12/21',
    ]);
  });

  it('are months, as many as there is room for', () => {
    const year = axisOver(['2026-11-25', '2027-11-25'], '2026-11-25');
    expect(monthTicks(year, 12).map(({ words }) => words)).toEqual([
      ...['12月', '1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月'],
    ]);
    expect(monthTicks(year, 4).map(({ words }) => words)).toEqual(['12月', '3月', '6月', '9月']);
  });
});

describe('the scale', () => {
  it('of four weeks opens a few days before today', () => {
    const { minWidth, scrollLeft } = planScale({ layout, name: 'near', isLarge: false });
    expect(minWidth).toBe(42 * 8);
    expect(scrollLeft / 8).toBeCloseTo(4.5);
  });

  it('of the whole is not scrolled', () => {
    expect(planScale({ layout, name: 'whole', isLarge: false })).toMatchObject({
      scrollLeft: 0,
      minWidth: 42,
    });
  });

  it('is only one where the case is short', () => {
    const soon = onDay('2026-11-27');
    const short = caseForecast({
      finish: soon,
      items: [itemForecast('design', { startOn: TODAY, filedOn: TODAY, finish: soon, limitOn: soon.safe })],
    });
    expect(hasOneScale(planLayout({ forecast: short, items: caseItems }))).toBe(true);
    expect(hasOneScale(layout)).toBe(false);
  });
});

describe('places in style sheets', () => {
  it('are percent, cut to what can be seen', () => {
    expect(percent(1 / 3)).toBe('33.333%');
  });

  it('make all days of rest one background', () => {
    expect(restBackground([])).toBe('none');
    expect(restBackground([{ left: 0.5, width: 0.25 }])).toBe(
      'linear-gradient(90deg, transparent 50%, var(--rest) 50%, var(--rest) 75%, transparent 75%)',
    );
  });
});

const someDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays({ day: '2026-06-01', days }));

function inOrder(days: readonly Day[]): Day[] {
  return [...days].sort();
}

/** Any forecast whose days are in order, whatever today is. */
const someItem: fc.Arbitrary<ItemForecast> = fc
  .record({
    days: fc.array(someDay, { minLength: 5, maxLength: 5 }),
    stop: fc.array(someDay, { minLength: 2, maxLength: 2 }),
    limitOn: someDay,
    isFiled: fc.boolean(),
    isDone: fc.boolean(),
    isCancelled: fc.boolean(),
  })
  .map(({ days, stop, ...rest }) => {
    const [startsOn = TODAY, filedOn = TODAY, earliest = TODAY, expected = TODAY, safe = TODAY] =
      inOrder(days);
    const [from = TODAY, until = TODAY] = inOrder(stop);
    return itemForecast('design', {
      ...rest,
      startOn: startsOn,
      filedOn,
      finish: expectedDay(earliest, expected, safe),
      stops: [plannedStop({ from, until })],
    });
  });

describe('a bar, whatever is forecast', () => {
  const anyBar = fc.tuple(someItem, someDay).map(([item, today]) => {
    const forecast = caseForecast({ today, items: [item], finish: item.finish });
    return { item, today, plan: planLayout({ forecast, items: caseItems }) };
  });
  const rounding = 1e-9;

  it('lies inside the axis, its parts in order and side by side', () => {
    fc.assert(
      fc.property(anyBar, ({ plan }) => {
        const parts = plan.stages[0]?.rows[0]?.bar.parts ?? [];
        for (const [place, { left, width }] of parts.entries()) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThan(0);
          expect(left + width).toBeLessThanOrEqual(1 + rounding);
          const next = parts[place + 1];
          if (next) expect(next.left).toBeCloseTo(left + width);
        }
      }),
    );
  });

  it('has its stops inside what the department does', () => {
    fc.assert(
      fc.property(anyBar, ({ item, plan }) => {
        const bar = plan.stages[0]?.rows[0]?.bar;
        const least = startOn(plan.axis, item.filedOn);
        const most = endOn(plan.axis, item.finish.expected);
        for (const { left, width } of bar?.stops ?? []) {
          expect(left).toBeGreaterThanOrEqual(least - rounding);
          expect(left + width).toBeLessThanOrEqual(most + rounding);
        }
      }),
    );
  });

  it('has today and the end of the whole on the axis, and never more than five parts', () => {
    fc.assert(
      fc.property(anyBar, ({ item, today, plan }) => {
        const isOver = item.finish.safe < today;
        expect(plan.todayAt === null).toBe(isOver);
        expect(plan.todayAt ?? 1).toBeGreaterThan(isOver ? 0 : startOn(plan.axis, today));
        expect(plan.todayAt ?? 0).toBeLessThan(isOver ? 1 : endOn(plan.axis, today));
        const { left, width } = plan.whole.doubt;
        expect(left + width).toBeLessThanOrEqual(1 + rounding);
        expect(barOf({ item, axis: plan.axis, today }).parts.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
