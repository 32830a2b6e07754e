import { CloudError } from '../../../cloudError';
import { failure } from '../../paths';
import { accumulatorOperators } from './accumulatorOperators';
import { arithmeticOperators } from './arithmetic';
import { arrayOperators } from './arrays';
import { comparisonOperators } from './comparisons';
import { conversionOperators } from './conversions';
import { dateOperators } from './dates/dateOperators';
import type { Operator } from './Operator';
import { objectOperators } from './objects';
import { patternOperators } from './patterns';
import { setOperators } from './sets';
import { stringOperators } from './strings';
import { variableOperators } from './variables';

/** Every expression operator by name: all that the SDK can send, and what hand-written expressions commonly use. */
export const OPERATORS: Record<string, Operator> = {
  ...arithmeticOperators,
  ...arrayOperators,
  ...comparisonOperators,
  ...dateOperators,
  ...objectOperators,
  ...setOperators,
  ...stringOperators,
  ...accumulatorOperators,
  ...conversionOperators,
  ...patternOperators,
  ...variableOperators,
  $literal: (operand) => () => operand,
  $meta: (operand) => {
    if (operand !== 'textScore')
      throw new CloudError('DATABASE_INVALID_OPERRATOR', `Unsupported argument to $meta: ${String(operand)}`);
    throw failure('query requires text score metadata, but it is not available');
  },
};
