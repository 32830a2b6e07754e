import { drawSignature, type SignatureBrush } from '@/features/signature/drawSignature';
import {
  blankSignature,
  isWorthAPoint,
  padPoint,
  withoutLastStroke,
  withStroke,
  type Signature,
  type Stroke,
} from '@/features/signature/Signature';
import { signatureProblem } from '@/features/signature/signatureProblem';

const across: Stroke = [
  { x: 100, y: 200 },
  { x: 400, y: 180 },
  { x: 700, y: 220 },
];
const drawn = (...strokes: Stroke[]): Signature => ({ ...blankSignature, strokes });
const typed = (name: string): Signature => ({ ...blankSignature, way: 'typed', name });

describe('what counts as a signature', () => {
  it.each([
    ['nothing', drawn(), '还没有签名'],
    ['a dot', drawn([{ x: 300, y: 200 }]), '签名太小'],
    [
      'a tiny mark',
      drawn([
        { x: 300, y: 200 },
        { x: 340, y: 230 },
      ]),
      '签名太小',
    ],
    ['no name', typed('  '), '完整姓名'],
    ['one letter', typed('甲'), '完整姓名'],
  ])('refuses %s with a sentence', (_what, signature, sentence) => {
    expect(signatureProblem(signature)).toContain(sentence);
  });

  it.each([
    ['strokes across the pad', drawn(across)],
    ['a typed name', typed('示例甲')],
  ])('takes %s', (_what, signature) => {
    expect(signatureProblem(signature)).toBeUndefined();
  });

  it('judges the way that is chosen, and keeps what was done the other way', () => {
    const both: Signature = { way: 'typed', strokes: [across], name: '' };
    expect(signatureProblem(both)).toContain('完整姓名');
    expect(signatureProblem({ ...both, way: 'drawn' })).toBeUndefined();
  });
});

describe('strokes', () => {
  it('are added and taken back one by one', () => {
    const two = withStroke(withStroke(blankSignature, across), across);
    expect(withoutLastStroke(two)).toEqual(drawn(across));
    expect(withoutLastStroke(blankSignature)).toEqual(blankSignature);
  });

  it('end at a number that keeps the picture small', () => {
    const many = Array.from({ length: 200 }).reduce<Signature>(
      (signature) => withStroke(signature, across),
      blankSignature,
    );
    expect(many.strokes.length).toBe(120);
  });

  it('take a point only where the finger has moved on', () => {
    expect(isWorthAPoint([], { x: 1, y: 1 })).toBe(true);
    expect(isWorthAPoint([{ x: 1, y: 1 }], { x: 2, y: 2 })).toBe(false);
    expect(isWorthAPoint([{ x: 1, y: 1 }], { x: 9, y: 9 })).toBe(true);
  });

  it('lie at the same place of the pad on every width of screen, and never beside it', () => {
    expect(padPoint({ x: 160, y: 40, width: 320, height: 160 })).toEqual({ x: 450, y: 113 });
    expect(padPoint({ x: -5, y: 999, width: 320, height: 160 })).toEqual({ x: 0, y: 450 });
  });
});

describe('the drawing', () => {
  function drawing(signature: Signature) {
    const calls: string[] = [];
    const note =
      (name: string) =>
      (...values: unknown[]) =>
        void calls.push(`${name} ${values.join(',')}`);
    const brush = {
      ...{ fillStyle: '', strokeStyle: '', lineWidth: 0, lineCap: '', lineJoin: '' },
      ...{ font: '', textAlign: '', textBaseline: '' },
      beginPath: note('begin'),
      moveTo: note('move'),
      lineTo: note('line'),
      quadraticCurveTo: note('curve'),
      stroke: note('stroke'),
      fillRect: (...values: unknown[]) => calls.push(`paper ${String(brush.fillStyle)} ${values.join(',')}`),
      fillText: note('words'),
    };
    drawSignature(brush as SignatureBrush, signature);
    return { calls, brush };
  }

  it('is black on white and goes through the middles between points', () => {
    const { calls, brush } = drawing(drawn(across));
    expect(calls).toEqual([
      'paper #ffffff 0,0,900,450',
      'begin ',
      'move 100,200',
      'curve 400,180,550,200',
      'line 700,220',
      'stroke ',
    ]);
    expect(brush.strokeStyle).toBe('#111111');
  });

  it('shows a dot', () => {
    expect(drawing(drawn([{ x: 10, y: 20 }])).calls).toContain('line 10.1,20');
  });

  it('says of a typed name that it was typed', () => {
    const { calls } = drawing(typed(' 示例甲 '));
    expect(calls.filter((call) => call.startsWith('words'))).toEqual([
      'words 示例甲,450,185',
      'words 本人在手机上输入姓名确认,450,370',
    ]);
  });
});
