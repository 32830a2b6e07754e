import { PAD_HEIGHT, PAD_WIDTH, type PadPoint, type Signature, type Stroke } from './Signature';

/** What both a browser's canvas and WeChat's can do. */
export interface SignatureBrush {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: unknown;
  lineJoin: unknown;
  font: string;
  textAlign: unknown;
  textBaseline: unknown;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(words: string, x: number, y: number): void;
}

/** Paper and ink, whatever the screen wears: the picture goes into a document. */
const PAPER = '#ffffff';
const INK = '#111111';
const LINE_WIDTH = 11;
const MOST_LETTER_HEIGHT = 150;

/** The whole signature on white, over everything that was there. */
export function drawSignature(brush: SignatureBrush, signature: Signature): void {
  brush.fillStyle = PAPER;
  brush.fillRect(0, 0, PAD_WIDTH, PAD_HEIGHT);
  if (signature.way === 'typed') drawName(brush, signature.name.trim());
  else drawStrokes(brush, signature.strokes);
}

/** Ink alone, for a picture that has its own paper. */
function drawStrokes(brush: SignatureBrush, strokes: readonly Stroke[]): void {
  takePen(brush);
  for (const stroke of strokes) drawStroke(brush, stroke);
}

/** What the last point of a stroke adds to what is drawn already: while the finger moves, nothing is drawn twice. */
export function drawTail(brush: SignatureBrush, stroke: Stroke): void {
  takePen(brush);
  drawStroke(brush, stroke.slice(-3));
}

function takePen(brush: SignatureBrush): void {
  brush.strokeStyle = INK;
  brush.lineWidth = LINE_WIDTH;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
}

/** Curves through the middles between points: no corners where the finger was fast. */
function drawStroke(brush: SignatureBrush, stroke: Stroke): void {
  const [first] = stroke;
  const last = stroke[stroke.length - 1];
  if (first === undefined || last === undefined) return;

  brush.beginPath();
  brush.moveTo(first.x, first.y);
  stroke.slice(1, -1).forEach((point, place) => {
    const middle = middleOf(point, stroke[place + 2] ?? point);
    brush.quadraticCurveTo(point.x, point.y, middle.x, middle.y);
  });
  // A dot is a line of next to no length with round ends.
  brush.lineTo(stroke.length === 1 ? last.x + 0.1 : last.x, last.y);
  brush.stroke();
}

function middleOf(a: PadPoint, b: PadPoint): PadPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The typed name says on the picture that it was typed: nobody takes it for handwriting. */
function drawName(brush: SignatureBrush, name: string): void {
  const letters = Math.max(Array.from(name).length, 1);
  const height = Math.min(MOST_LETTER_HEIGHT, Math.floor((PAD_WIDTH - 100) / letters));
  brush.fillStyle = INK;
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  brush.font = `${height}px sans-serif`;
  brush.fillText(name, PAD_WIDTH / 2, PAD_HEIGHT / 2 - 40);
  brush.font = '44px sans-serif';
  brush.fillText('本人在手机上输入姓名确认', PAD_WIDTH / 2, PAD_HEIGHT - 80);
}
