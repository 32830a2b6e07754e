import { HEAD_BYTES } from '../headProblem';

/** The first bytes of a picked file; undefined where they cannot be read. */
export async function readHead(source: string | File): Promise<Uint8Array | undefined> {
  if (typeof source === 'string') return undefined;
  try {
    return new Uint8Array(await new Response(source.slice(0, HEAD_BYTES)).arrayBuffer());
  } catch {
    return undefined;
  }
}
