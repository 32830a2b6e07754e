import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { RouteMap, RouteStage } from '@/domain/catalogue/routeMap';
import type { RouteItem } from '@/domain/catalogue/routeMap/routeItem';
import { stageNames } from '@/domain/catalogue/stage';
import { formatDay } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';
import { promisedWords } from '@/features/service/limitWords';
import { bundleNames, dayWords, maybeWords, namesOf, notCounted, summaryWords } from '../routeWords';
import type { Measure, Poster } from './Poster';
import { PosterPen } from './PosterPen';

const colours = {
  brand: '#1d57c7',
  ink: '#1a1f29',
  soft: '#545d6b',
  line: '#c9cfd9',
  tint: '#eaf1ff',
} as const;
const small = { font: { size: 24 }, colour: colours.soft } as const;
const plain = { font: { size: 28 }, colour: colours.ink } as const;
const strong = { font: { size: 32, isBold: true }, colour: colours.ink } as const;

export interface PosterContent {
  readonly catalogue: Catalogue;
  readonly map: RouteMap;
  readonly name: string;
  readonly today: Day;
  /** The mini-program code that opens this map, a PNG as base64; absent where there is none. */
  readonly code?: string;
}

/** The map as one tall picture: everything but the papers, readable without the app. */
export function layoutPoster(content: PosterContent, measure: Measure): Poster {
  const { catalogue, map, name, today, code } = content;
  const pen = new PosterPen(measure);

  pen.write('项目审批路线图', { ...strong, font: { size: 44, isBold: true }, gap: 4 });
  pen.write(name, { ...plain, colour: colours.soft, gap: 16 });
  pen.write(summaryWords(map), { ...strong, gap: 4 });
  pen.write(notCounted, { ...small, gap: 24 });
  for (const stage of map.stages)
    writeStage(pen, { stage, isLast: stage === map.stages[map.stages.length - 1] });
  for (const { bundle, itemIds, limitWd } of map.bundles) {
    const names = namesOf(catalogue, itemIds).join('、');
    pen.write(bundleNames[bundle], { ...strong, colour: colours.brand });
    pen.write(`${names}可以用一张表一起申请,合计 ${limitWd} 个工作日。`, { ...small, gap: 24 });
  }
  writeMaybe(pen, map);
  if (code !== undefined) writeCode(pen, code);
  pen.write(`“帮代办”按 ${catalogue.version} 版事项目录于${formatDay(today)}生成,以窗口告知为准。`, small);
  return pen.finish();
}

const CODE_SIZE = 220;

function writeCode(pen: PosterPen, code: string): void {
  pen.picture(code, { size: CODE_SIZE, gap: 8 });
  pen.write('微信扫码打开这张路线图,可以改回答,也可以直接申请。', { ...small, gap: 24 });
}

const STOP = 20;
const INDENT = 48;

/** The line leads on to the next stage, and ends with the last one. */
function writeStage(pen: PosterPen, { stage, isLast }: { stage: RouteStage; isLast: boolean }): void {
  const from = pen.y;
  pen.write(stageNames[stage.stage], { ...strong, indent: INDENT, gap: 8 });
  for (const group of stage.groups) writeGroup(pen, group);
  if (!isLast) pen.skip(24);
  pen.box({ from: from + 14, indent: (STOP - 4) / 2, width: 4, colour: colours.brand });
  if (isLast) pen.skip(24);
  drawStop(pen, from);
}

function drawStop(pen: PosterPen, from: number): void {
  const after = pen.y;
  pen.skip(from + 14 + STOP - after);
  pen.box({ from: from + 14, indent: 0, width: STOP, colour: colours.brand });
  pen.skip(after - pen.y);
}

function writeGroup(pen: PosterPen, group: readonly RouteItem[]): void {
  const isParallel = group.length > 1;
  const from = pen.y;
  if (isParallel) {
    pen.skip(12);
    pen.write(`可同时办 ${group.length} 项`, { ...small, colour: colours.brand, indent: INDENT + 20 });
  }
  for (const each of group) writeItem(pen, each, isParallel ? INDENT + 20 : INDENT);
  if (!isParallel) return;

  pen.box({ from, indent: INDENT, colour: colours.line, outline: 2 });
  pen.skip(12);
}

function writeItem(pen: PosterPen, routeItem: RouteItem, indent: number): void {
  const { item, departmentName } = routeItem;
  pen.write(item.name, { ...plain, indent });
  pen.write(`${departmentName} · ${promisedWords(item)} · ${dayWords(routeItem)}`, {
    ...small,
    indent,
    gap: 14,
  });
}

function writeMaybe(pen: PosterPen, map: RouteMap): void {
  if (map.maybe.length === 0) return;

  pen.write(maybeWords(map), strong);
  const names = map.maybe.map(({ item, departmentName }) => `${item.name}(${departmentName})`);
  pen.write(names.join('、'), { ...small, gap: 24 });
}
