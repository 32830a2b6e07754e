import { failure } from '../../paths';
import { isNumeric, isWhole, wholeNumber, type Numeric } from '../../values/numbers';
import { binary, type Operator } from './Operator';
import { asDouble, isNullish, typeOf } from './values';

/** Functions of two numbers; null where one of them is null or missing. */
export const pairOperators: Record<string, Operator> = {
  $divide: binary(divide),
  $mod: binary(modulo),
  $pow: binary(power),
  $log: binary(logarithm),
};

type Pair = { left: Numeric; right: Numeric };

/** Both as numbers; undefined when one is null or missing. */
function pair({ left, right, name }: { left: unknown; right: unknown; name: string }): Pair | undefined {
  if (isNumeric(left) && isNumeric(right)) return { left, right };
  if (isNullish(left) || isNullish(right)) return undefined;
  throw failure(`${name} only supports numeric types, not ${typeOf(left)} and ${typeOf(right)}`);
}

/** -0 is a double; of whole numbers MongoDB's ints give 0. */
function whole(value: number): number {
  return value === 0 ? 0 : value;
}

function divide(dividend: unknown, divisor: unknown): unknown {
  const numbers = pair({ left: dividend, right: divisor, name: '$divide' });
  if (!numbers) return null;
  const right = asDouble(numbers.right);
  if (right === 0) throw failure("can't $divide by zero");
  return whole(asDouble(numbers.left) / right);
}

function modulo(dividend: unknown, divisor: unknown): unknown {
  const numbers = pair({ left: dividend, right: divisor, name: '$mod' });
  if (!numbers) return null;
  const { left, right } = numbers;
  if (asDouble(right) === 0) throw failure("can't $mod by zero");
  const hasLong = typeof left === 'bigint' || typeof right === 'bigint';
  if (hasLong && isWhole(left) && isWhole(right)) return wholeNumber(BigInt(left) % BigInt(right));
  return whole(asDouble(left) % asDouble(right));
}

function power(base: unknown, exponent: unknown): unknown {
  const numbers = pair({ left: base, right: exponent, name: '$pow' });
  if (!numbers) return null;
  const [left, right] = [asDouble(numbers.left), asDouble(numbers.right)];
  if (left === 0 && right < 0) throw failure('$pow cannot take a base of 0 and a negative exponent');
  return left ** right;
}

function logarithm(value: unknown, base: unknown): unknown {
  const numbers = pair({ left: value, right: base, name: '$log' });
  if (!numbers) return null;
  const [left, right] = [asDouble(numbers.left), asDouble(numbers.right)];
  if (left <= 0) throw failure(`$log's argument must be a positive number, but is ${left}`);
  if (right <= 0 || right === 1)
    throw failure(`$log's base must be a positive number not equal to 1, but is ${right}`);
  return exactLogarithm(left, right);
}

/** The quotient of logarithms misses whole results by a hair, such as log(1000, 10) = 2.9999999999999996. */
function exactLogarithm(value: number, base: number): number {
  const quotient = Math.log(value) / Math.log(base);
  const rounded = Math.round(quotient);
  return base ** rounded === value ? rounded : quotient;
}
