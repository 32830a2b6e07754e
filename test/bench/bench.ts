import { cpus, totalmem } from 'node:os';
import { measureCloud } from './cloud/measureCloud';
import { measureList } from './list/measureList';
import type { Measure } from './Measure';
import { measureTime } from './time/measureTime';

/** What can be measured, by the name that `npm run bench -- NAME` takes. */
const groups: Record<string, () => Promise<Measure[]>> = {
  cloud: measureCloud,
  time: measureTime,
  list: measureList,
};

/** Prints each group as a Markdown table. Ratios are within one run; nothing is asserted, for machines differ. */
async function main(names: readonly string[]): Promise<void> {
  const [cpu] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB\n`,
  );
  for (const name of names.length > 0 ? names : Object.keys(groups)) {
    const run = groups[name];
    if (!run) throw new Error(`unknown group ${name}; known: ${Object.keys(groups).join(', ')}`);
    console.log(table(await run()));
  }
}

function table(measures: readonly Measure[]): string {
  const rows = measures.map(
    ({ what, found, target, isMet }) => `| ${what} | ${found} | ${target} | ${isMet ? 'yes' : 'NO'} |`,
  );
  return ['| measure | found | target | met |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
