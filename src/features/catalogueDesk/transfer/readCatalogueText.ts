import { Catalogue } from '@/domain/catalogue/catalogue';
import { checkCatalogue } from '@/domain/catalogue/check/checkCatalogue';

export type ReadCatalogue =
  | { readonly catalogue: Catalogue; readonly problems: readonly [] }
  | { readonly catalogue: undefined; readonly problems: readonly string[] };

/** A catalogue from text, whole and without an error, or every reason why not. */
export function readCatalogueText(text: string): ReadCatalogue {
  const value = parsed(text);
  if (value === undefined)
    return { catalogue: undefined, problems: ['这段文字不是导出的目录。请导入用“导出”得到的文件或文字。'] };

  const { errors } = checkCatalogue(value);
  if (errors.length > 0) return { catalogue: undefined, problems: errors.map(({ sentence }) => sentence) };
  return { catalogue: Catalogue.parse(value), problems: [] };
}

/** Readable by people too. */
export function catalogueText(catalogue: Catalogue): string {
  return JSON.stringify(catalogue, null, 2);
}

function parsed(text: string): unknown {
  try {
    // A file saved by an editor of Windows begins with a mark that is no JSON.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
