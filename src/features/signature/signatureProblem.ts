import { lengthOf, shortText, textProblem } from '@/domain/shared/text';
import type { Signature, Stroke } from './Signature';

/** In pad units: a name written smaller cannot be read in the document. */
const LEAST_EXTENT = 200;
const LEAST_INK = 400;
const LEAST_NAME_LENGTH = 2;
const Name = shortText('姓名', 20);

/** Why this is no signature yet, as a sentence; undefined where it is one. */
export function signatureProblem({ way, strokes, name }: Signature): string | undefined {
  if (way === 'typed')
    return lengthOf(name.trim()) < LEAST_NAME_LENGTH ? '请输入您的完整姓名。' : textProblem(Name, name);

  if (strokes.length === 0) return '还没有签名,请用手指在框里写下您的姓名。';
  if (extentOf(strokes) < LEAST_EXTENT || inkOf(strokes) < LEAST_INK)
    return '签名太小,看不清是谁签的。请清除后写大一些,尽量写满框。';
  return undefined;
}

function extentOf(strokes: readonly Stroke[]): number {
  const points = strokes.flat();
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(span(points.map(({ x }) => x)), span(points.map(({ y }) => y)));
}

function inkOf(strokes: readonly Stroke[]): number {
  const lengths = strokes.flatMap((stroke) =>
    stroke.slice(1).map((point, place) => {
      const from = stroke[place] ?? point;
      return Math.hypot(point.x - from.x, point.y - from.y);
    }),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
}
