import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import { statusTag } from '@/domain/agencyCase/statusTag';
import { turnSentence } from '@/domain/agencyCase/turnSentence';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { sayDeadline } from '@/features/caseView/sayDay';

/** The list of 办件 as somebody would write it by hand, without a framework: what ours is measured against. */

interface Shown {
  readonly caseId: string;
  readonly isMine: boolean;
  readonly projectName: string;
  readonly tone: string;
  readonly status: string;
  readonly turn: string;
  readonly unread: number;
  readonly progress: string;
  readonly number: string;
  readonly moment: string;
}

interface NativePage {
  data: { rows: readonly Shown[] };
  setData(change: Record<string, unknown>): void;
  load(): Promise<void>;
  show(rows: readonly Shown[]): void;
}

declare function Page(page: object & ThisType<NativePage>): void;
declare const wx: {
  cloud: {
    init(): void;
    callFunction(call: object): Promise<{ result: { results: { output: never }[] } }>;
  };
};

function shown(row: CaseRow, unread: number): Shown {
  const { caseId, turn, status, projectName, number } = row;
  const now = new Date().toISOString();
  const viewer = 'enterprise';
  const tag = statusTag({ status, holder: turn.holder, viewer });
  return {
    ...{ caseId, projectName, number, unread, isMine: turn.holder === viewer },
    tone: tag.tone,
    status: tag.word,
    turn: turnSentence({
      turn,
      viewer,
      today: dayOf(now),
      sayDeadline: (day) => sayDeadline(day, dayOf(now)),
    }),
    progress: [
      row.mode === 'agency' ? '代办' : '帮办',
      `${row.itemsDone}/${row.itemsTotal} 个事项已批准`,
      row.specialistName ?? '专员待指派',
    ].join(' · '),
    moment: formatMoment(row.updatedAt, now),
  };
}

Page({
  data: { rows: [] },

  onLoad() {
    wx.cloud.init();
    void this.load();
  },

  onPullDownRefresh() {
    void this.load();
  },

  async load() {
    const calls = [{ path: 'cases.list', type: 'query', input: { filter: 'open', cursor: null } }];
    const { result } = await wx.cloud.callFunction({ name: 'applicant', data: { calls } });
    const page = result.results[0]?.output as unknown as {
      rows: CaseRow[];
      unread: Record<string, number>;
    };
    this.show(page.rows.map((row) => shown(row, page.unread[row.caseId] ?? 0)));
  },

  /** The first time all rows; then only the fields that changed. */
  show(rows: readonly Shown[]) {
    const before = this.data.rows;
    if (before.length !== rows.length) return this.setData({ rows });

    const change: Record<string, unknown> = {};
    rows.forEach((row, place) => {
      for (const field of Object.keys(row) as (keyof Shown)[])
        if (before[place]?.[field] !== row[field]) change[`rows[${place}].${field}`] = row[field];
    });
    if (Object.keys(change).length > 0) this.setData(change);
  },
});
