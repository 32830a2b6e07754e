interface Choice {
  /** Pages that one paper may have. */
  readonly most: number;
  /** What was chosen beyond that. */
  readonly names: readonly string[];
  readonly takenCount: number;
}

/** What of a choice was not taken, and what helps, as a sentence; empty where all was. */
export function notTaken({ most, names, takenCount }: Choice): string {
  const [first] = names;
  if (first === undefined) return '';

  const left = names.length === 1 ? `“${first}”没有收下` : `从“${first}”起的 ${names.length} 个没有收下`;
  const taken = takenCount === 0 ? '' : `已收下前 ${takenCount} 个,`;
  return `一份材料最多 ${most} 页:${taken}${left}。请合并成 PDF 后再传,或分到其他材料里。`;
}
