import { describeExpressions, MISSING, refusal, type ExpressionCase } from '../../support/expressions';

/** One value of each type in MongoDB's order: each is less than all that follow. */
const RISING = [`'$nowhere'`, `'$nil'`, `'$one'`, `'$s'`, `'$o'`, `'$list'`, `'$no'`, `'$d'`, `'$pattern'`];

describeExpressions(
  'types are ordered',
  RISING.flatMap((left, place): ExpressionCase[] =>
    RISING.slice(place + 1).flatMap((right): ExpressionCase[] => [
      [`$.cmp([${left}, ${right}])`, -1],
      [`$.gt([${right}, ${left}])`, true],
    ]),
  ),
);

describeExpressions('comparisons', [
  [`$.eq(['$one', 1])`, true],
  [`$.eq(['$one', '1'])`, false],
  [`$.eq(['$one', '$yes'])`, false],
  [`$.eq(['$nil', '$nowhere'])`, false],
  [`$.eq(['$nowhere', '$elsewhere'])`, true],
  [`$.eq(['$nil', null])`, true],
  [`$.eq([$.literal({ a: 1, b: 2 }), $.literal({ a: 1, b: 2 })])`, true],
  [`$.eq([$.literal({ a: 1, b: 2 }), $.literal({ b: 2, a: 1 })])`, false],
  [`$.lt([$.literal({ a: 1, b: 2 }), $.literal({ b: 2, a: 1 })])`, true],
  [`$.lt([$.literal({ b: 1 }), $.literal({ a: 'x' })])`, true],
  [`$.lt([$.literal({ a: 1 }), $.literal({ a: 1, b: 0 })])`, true],
  [`$.lt([[1, 2], [1, 2, 3]])`, true],
  [`$.lt([[1, 9], [2]])`, true],
  [`$.eq([[[1], [2]], [[1, [2]]]])`, false],
  [`$.lt(['B', 'a'])`, true],
  [`$.lt(['\uffee', '𠮷'])`, true],
  [`$.gt(['', null])`, true],
  [`$.neq(['$one', 2])`, true],
  [`$.gte([2, '$two'])`, true],
  [`$.lte([3, '$two'])`, false],
  [`$.cmp([2, 1])`, 1],
  [`$.cmp([false, true])`, -1],
  [`$.eq([-0, 0])`, true],
  [`$.cmp([NaN, -Infinity])`, -1],
  [`$.eq([NaN, NaN])`, true],
  [`$.eq([1])`, refusal('takes exactly 2 arguments')],
  [`$.and([])`, true],
  [`$.or([])`, false],
  [`$.and(['$yes', 1, 'text', [], NaN, ''])`, true],
  [`$.and(['$yes', '$zero'])`, false],
  [`$.and(['$nil'])`, false],
  [`$.and('$nowhere')`, false],
  [`$.or(['$no', '$nil', '$nowhere', 0])`, false],
  [`$.or(['$no', '$empty'])`, true],
  [`$.or([true, $.size('$s')])`, true],
  [`$.not('$no')`, true],
  [`$.not(['$none'])`, false],
  [`$.not('$nowhere')`, true],
]);

describeExpressions('conditionals', [
  [`$.cond({ if: '$yes', then: 'a', else: 'b' })`, 'a'],
  [`$.cond(['$zero', 'a', 'b'])`, 'b'],
  [`$.cond(['$yes', '$nowhere', 'b'])`, MISSING],
  [`$.cond([true, 1, $.add([{}, 1])])`, 1],
  [`$.cond({ if: true, then: 1 })`, refusal("Missing 'else' parameter to $cond")],
  [`$.cond({ if: true, then: 1, else: 2, or: 3 })`, refusal('Unrecognized parameter to $cond')],
  [`$.cond([true, 1])`, refusal('takes exactly 3 arguments')],
  [`$.ifNull(['$one', 'b'])`, 1],
  [`$.ifNull(['$nil', 'b'])`, 'b'],
  [`$.ifNull(['$nowhere', '$nil'])`, null],
  [`$.ifNull(['$nowhere', '$elsewhere'])`, MISSING],
  [`$.ifNull(['$no', 'b'])`, false],
  [`$.ifNull(['$one', $.size('$s')])`, 1],
  [`$.ifNull(['$one'])`, refusal('$ifNull takes at least 2')],
  [
    `$.switch({ branches: [{ case: $.gt(['$one', 5]), then: 'a' }, { case: '$yes', then: 'b' }], default: 'c' })`,
    'b',
  ],
  [`$.switch({ branches: [{ case: '$no', then: 'a' }], default: 'c' })`, 'c'],
  [`$.switch({ branches: [{ case: '$no', then: 'a' }], default: null })`, null],
  [`$.switch({ branches: [{ case: '$no', then: 'a' }] })`, refusal('could not find a matching branch')],
  [`$.switch({ branches: [] })`, refusal('at least one branch')],
  [`$.switch({ branches: [{ case: true }] })`, refusal("'then'")],
  [`$.switch({ branches: '$list' })`, refusal('array')],
]);
