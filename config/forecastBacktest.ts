import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { startLocalCloud } from '../local-cloud/startLocalCloud';
import { backtest, type BacktestRow } from '../src/domain/agencyCase/forecast/backtest';
import type { CaseEvent } from '../src/domain/agencyCase/events';
import { chineseCalendar } from '../src/domain/schedule/workingCalendar';
import { simulatedHistories } from './backtest/simulatedHistories';

const USAGE = 'npm run forecast:backtest -- [--dir D] [--simulate CASES] [--seed N]';
/** With fewer closed cases a share says nothing, and the table says so. */
const FEW_FORECASTS = 30;
const SIMULATED_FROM = '2024-03-01';

type Histories = readonly (readonly CaseEvent[])[];

/**
 * Tells how good the forecasts of closed cases were, knowing each time only what had closed before. Reads a data folder
 * that is not in use; `--simulate` makes up a district instead, with lengths that the forecast does not know.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: '.data/cloud' },
      simulate: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const cases = values.simulate === undefined ? undefined : wholeNumber(values.simulate, 'simulate');
  if (cases !== undefined) return printSimulation({ cases, seed: wholeNumber(values.seed, 'seed') });
  if (!existsSync(values.dir)) throw new Error(`there is no folder ${values.dir}`);

  const histories = await readHistories(values.dir);
  print({
    title: `Cases of ${values.dir}: ${histories.length}`,
    rows: backtest({ histories, calendar: chineseCalendar }),
  });
}

function wholeNumber(text: string, name: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} wants a whole number above 0, not “${text}”`);
}

function printSimulation({ cases, seed }: { cases: number; seed: number }): void {
  const histories = simulatedHistories({ cases, seed, from: SIMULATED_FROM, calendar: chineseCalendar });
  const title = `Simulated cases (a district that does not exist, seed ${seed}): ${cases}`;
  print({ title, rows: backtest({ histories, calendar: chineseCalendar }) });
}

async function readHistories(dir: string): Promise<Histories> {
  const functions = path.resolve(__dirname, '..', 'cloudfunctions');
  const cloud = await startLocalCloud({ port: 0, dir, functions, timers: false });
  try {
    // The SDK reads these when it is loaded, so it is loaded after them.
    Object.assign(process.env, cloud.sdkEnvironment);
    const { listCasesInOrder } = await import('../cloudfunctions/shared/repositories/cases/listCasesInOrder');
    const histories: CaseEvent[][] = [];
    let documents = await listCasesInOrder('');
    while (documents.length > 0) {
      histories.push(...documents.map(({ events }) => [...events]));
      documents = await listCasesInOrder(documents.at(-1)?._id ?? '');
    }
    return histories;
  } finally {
    await cloud.close();
  }
}

const names = {
  submitted: 'case, at its request',
  visited: 'case, after the first visit',
  halfway: 'case, half of the items decided',
  filed: 'item, at its filing',
} as const;

function print({ title, rows }: { title: string; rows: readonly BacktestRow[] }): void {
  console.log(`${title}\n`);
  console.log(
    '| forecast of a | forecasts | inside the 80 % mark | mean error | too hopeful by | expected to safe |',
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const row of rows) console.log(`| ${cells(row).join(' | ')} |`);
  if (rows.some(({ forecasts }) => forecasts < FEW_FORECASTS))
    console.log(`\nFewer than ${FEW_FORECASTS} forecasts in a row: its figures are chance, not quality.`);
}

function cells({
  moment,
  forecasts,
  insidePercent,
  meanErrorWd,
  meanShiftWd,
  meanSpreadWd,
}: BacktestRow): string[] {
  const head = [names[moment], String(forecasts)];
  if (forecasts === 0) return [...head, '—', '—', '—', '—'];
  const wd = (value: number) => `${value.toFixed(1)} wd`;
  return [...head, `${insidePercent.toFixed(0)} %`, wd(meanErrorWd), wd(meanShiftWd), wd(meanSpreadWd)];
}

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
});
