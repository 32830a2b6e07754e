import type { CaseForecast, CasePlan, ItemForecast, PlannedStop } from '@/domain/agencyCase/CaseForecast';
import type { ExpectedDay } from '@/domain/schedule/forecast/ExpectedDay';
import type { Day } from '@/domain/shared/time';
import { CaseStory } from './caseBuilders';

/** A Wednesday. */
export const TODAY = '2026-11-25';

export function expectedDay(earliest: Day, expected: Day, safe: Day, isProvisional = false): ExpectedDay {
  return { earliest, expected, safe, isProvisional };
}

export function onDay(day: Day): ExpectedDay {
  return expectedDay(day, day, day);
}

/** Waiting its turn, with time to spare, resting on nothing but the promise. */
export function itemForecast(itemId: string, changes: Partial<ItemForecast> = {}): ItemForecast {
  return {
    itemId,
    startOn: '2026-12-01',
    filedOn: '2026-12-03',
    isFiled: false,
    finish: expectedDay('2026-12-09', '2026-12-11', '2026-12-15'),
    isDone: false,
    isCancelled: false,
    stops: [],
    limitOn: '2026-12-14',
    isCritical: false,
    slackWd: 4,
    riskPercent: 10,
    samples: 0,
    ...changes,
  };
}

export function plannedStop(changes: Partial<PlannedStop> = {}): PlannedStop {
  return { reason: 'expertReview', from: '2026-11-24', until: '2026-11-27', isOpen: true, ...changes };
}

const items = [
  itemForecast('landUse', {
    startOn: '2026-11-16',
    filedOn: '2026-11-17',
    isFiled: true,
    finish: onDay('2026-11-20'),
    isDone: true,
    limitOn: '2026-11-24',
    isCritical: true,
    slackWd: 0,
  }),
  itemForecast('energy', { startOn: '2026-11-23', filedOn: '2026-11-26' }),
  itemForecast('design', {
    startOn: '2026-11-20',
    filedOn: '2026-11-23',
    isFiled: true,
    finish: expectedDay('2026-12-02', '2026-12-04', '2026-12-10'),
    stops: [plannedStop()],
    limitOn: '2026-12-07',
    isCritical: true,
    slackWd: 0,
    riskPercent: 90,
    samples: 23,
  }),
  itemForecast('construction', {
    startOn: '2026-12-07',
    filedOn: '2026-12-11',
    finish: expectedDay('2026-12-14', '2026-12-16', '2026-12-22'),
    limitOn: '2026-12-16',
    isCritical: true,
    slackWd: 0,
    riskPercent: 100,
  }),
];

/** The four items of the small catalogue: one granted, one with the department and stopped, two still to come. */
export function caseForecast(changes: Partial<CaseForecast> = {}): CaseForecast {
  return {
    today: TODAY,
    finish: expectedDay('2026-12-14', '2026-12-18', '2026-12-24'),
    leftWd: 17,
    stages: [
      {
        stage: 'landUse',
        startOn: '2026-11-16',
        finish: expectedDay('2026-12-09', '2026-12-11', '2026-12-15'),
        isDone: false,
      },
      {
        stage: 'engineering',
        startOn: '2026-11-20',
        finish: expectedDay('2026-12-02', '2026-12-04', '2026-12-10'),
        isDone: false,
      },
      {
        stage: 'construction',
        startOn: '2026-12-07',
        finish: expectedDay('2026-12-14', '2026-12-16', '2026-12-22'),
        isDone: false,
      },
    ],
    items,
    ...changes,
  };
}

export const caseItems = CaseStory.inProgress().current.items;

export function casePlan(changes: Partial<CasePlan> = {}): CasePlan {
  return { version: 1, forecast: caseForecast(), moves: [], lanes: [], rests: [], ...changes };
}
