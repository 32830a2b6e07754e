import { isPlainObject } from '../../document';
import { failure, withField } from '../../paths';
import { fieldPath, objectOf, type Stage, type StageContext } from './Stage';
import { joinByFields } from './lookupByFields';
import { joinByPipeline } from './lookupByPipeline';

/** Joins by equal fields, by a pipeline with variables, or by both. */
export function lookup(value: unknown, context: StageContext): Stage {
  const {
    from,
    as,
    localField,
    foreignField,
    pipeline,
    let: variables,
    ...others
  } = objectOf(value, context.name);
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) throw failure(`unknown argument to $lookup: ${stranger}`);
  if (typeof from !== 'string' || from === '')
    throw failure("missing 'from' option to $lookup stage specification");
  const path = fieldPath(as, "the 'as' argument of $lookup");
  if (variables !== undefined && !isPlainObject(variables))
    throw failure("$lookup argument 'let' must be an object");

  const hasFields = localField !== undefined || foreignField !== undefined;
  if (!hasFields && pipeline === undefined)
    throw failure('$lookup requires either localField and foreignField or a pipeline');
  if (variables !== undefined && pipeline === undefined)
    throw failure("$lookup with a 'let' argument must also specify 'pipeline'");
  const fields = hasFields
    ? {
        localField: fieldPath(localField, '$lookup localField'),
        foreignField: fieldPath(foreignField, '$lookup foreignField'),
      }
    : undefined;

  const join =
    pipeline === undefined
      ? joinByFields({ from, ...(fields ?? noFields()), source: context.source })
      : joinByPipeline({ from, pipeline, variables: variables ?? {}, fields, context });
  return (documents) => {
    const joined = join(documents);
    return documents.map((document, place) => withField({ document, path, value: joined[place] ?? [] }));
  };
}

function noFields(): never {
  throw failure('$lookup requires both or neither of localField and foreignField');
}
