/** A Chinese sentence saying why not, or nothing where all is well; sentences chain with `??`. */
export function says(isRefused: boolean, sentence: string): string | undefined {
  return isRefused ? sentence : undefined;
}
