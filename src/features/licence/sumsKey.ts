import type { ApiScope } from '../caseView/CaseGateway';

/** Where the checksums of a file are kept in the query cache. */
export function sumsKey({ scope, fileId }: { readonly scope: ApiScope; readonly fileId: string }) {
  return ['fileSums', scope, fileId] as const;
}
