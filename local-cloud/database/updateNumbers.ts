import { isPlainObject, type Document } from './document';
import { failure, readPath, writePath } from './paths';
import { isNumeric, isWhole, product, sum, wholeNumber, type Numeric } from './values/numbers';

type Change = { document: Document; path: string; operand: unknown };
type Arithmetic = Change & { name: string; combine: (left: Numeric, right: Numeric) => Numeric | undefined };

/** `$inc` */
export function addTo(change: Change): void {
  arithmetic({ ...change, name: '$inc', combine: sum });
}

/** `$mul`; a missing field becomes zero. */
export function multiply(change: Change): void {
  arithmetic({ ...change, name: '$mul', combine: product });
}

function arithmetic({ document, path, operand, name, combine }: Arithmetic): void {
  if (!isNumeric(operand)) throw failure(`Cannot apply ${name} with non-numeric argument: {${path}}`);

  const current = readPath({ document, path });
  const start = current === undefined ? 0 : current;
  if (!isNumeric(start)) {
    throw failure(
      `Cannot apply ${name} to a value of non-numeric type. {_id: ${String(document._id)}} has '${path}'`,
    );
  }
  const value = combine(start, operand);
  if (value === undefined)
    throw failure(`Failed to apply ${name} operations to current value: '${path}' would leave 64 bits`);
  writePath({ document, path, value });
}

const BITS: Record<string, (left: bigint, right: bigint) => bigint> = {
  and: (left, right) => left & right,
  or: (left, right) => left | right,
  xor: (left, right) => left ^ right,
};

/** `$bit` on 64 bits, as the platform's whole numbers have. */
export function changeBits({ document, path, operand }: Change): void {
  if (!isPlainObject(operand) || Object.keys(operand).length === 0)
    throw failure('The $bit modifier needs an object of and, or, xor');
  const found = readPath({ document, path });
  const current = found === undefined ? 0 : found;
  if (!isWhole(current)) throw failure(`Cannot apply $bit to a value of non-integral type: '${path}'`);

  let bits = BigInt(current);
  for (const [name, value] of Object.entries(operand)) {
    const combine = Object.hasOwn(BITS, name) ? BITS[name] : undefined;
    if (!combine || !isWhole(value)) throw failure(`The $bit modifier cannot use ${name}`);
    bits = BigInt.asIntN(64, combine(bits, BigInt(value)));
  }
  writePath({ document, path, value: wholeNumber(bits) });
}
