import { z } from '@/domain/zod';

import { callerOpenid, isPlatformsCall } from '../shared/cloud';
import { sweepNotices } from '../shared/conversation/sweepNotices';
import { environment } from '../shared/environment';
import { MediaCheckPush, takePush } from '../shared/pictures/takePush';
import { sweepPictures } from '../shared/pictures/sweepPictures';
import { checkTemplates } from '../shared/outbox/checkTemplates';
import { sweepOutbox } from '../shared/outbox/sweepOutbox';
import { alertComplaints } from './alertComplaints';
import { closeUnratedCases } from './closeUnratedCases';
import { erasePhones } from './erasePhones';
import { keyEarlierCases } from './keyEarlierCases';
import { learnFromCases } from './learnFromCases';
import { remindToRate } from './remindToRate';
import { keepLeftPapers, warnOfPapers, warnOfResults } from './watchVault';
import { recomputeClocks, watchCases } from './watchCases';

environment();

/** How long one sweep works, in ms; its timeout is 60 s. */
const SWEEP_MS = 45_000;

const timers = {
  outbox: () => sweepOutbox({ deadlineMs: Date.now() + SWEEP_MS }),
  conversation: () => sweepNotices({ deadlineMs: Date.now() + SWEEP_MS }),
  pictures: () => sweepPictures({ now: new Date().toISOString(), deadlineMs: Date.now() + SWEEP_MS }),
  promises: async () => {
    const sweep = { now: new Date().toISOString(), deadlineMs: Date.now() + SWEEP_MS };
    return { closed: await closeUnratedCases(sweep), erased: await erasePhones(sweep) };
  },
  watch: async () => {
    const sweep = { now: new Date().toISOString(), deadlineMs: Date.now() + SWEEP_MS };
    return { recomputed: await recomputeClocks(sweep), watched: await watchCases(sweep) };
  },
  vault: async () => {
    const sweep = { now: new Date().toISOString(), deadlineMs: Date.now() + SWEEP_MS };
    const [kept, warned] = [await keepLeftPapers(sweep), await warnOfPapers(sweep)];
    return { kept, warned, results: await warnOfResults(sweep) };
  },
  voice: async () => {
    const sweep = { now: new Date().toISOString(), deadlineMs: Date.now() + SWEEP_MS };
    return { reminded: await remindToRate(sweep), alerted: await alertComplaints(sweep) };
  },
  templates: () => checkTemplates(new Date().toISOString()),
  learn: async () => {
    const sweep = { now: new Date().toISOString(), deadlineMs: Date.now() + SWEEP_MS };
    await keyEarlierCases(sweep);
    return learnFromCases(sweep);
  },
};

const TimerEvent = z.object({
  TriggerName: z.enum(Object.keys(timers) as (keyof typeof timers)[]),
});

/**
 * Runs at the platform's word only, its timers and its pushes: a person who calls it is refused, whatever the event says.
 * A push names the sender of a picture as its caller; a forged one would also need a trace id, which no phone ever gets.
 */
export async function main(event: unknown) {
  const push = MediaCheckPush.safeParse(event);
  if (push.success && isPlatformsCall()) {
    await takePush(push.data, new Date().toISOString());
    return 'success';
  }

  const timer = TimerEvent.safeParse(event);
  if (callerOpenid() !== '' || !timer.success) return { ok: false, error: { code: 'FORBIDDEN' } };

  return { ok: true, output: await timers[timer.data.TriggerName]() };
}
