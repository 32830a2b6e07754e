/** What to say beside a button whose fields may be out of sight: how many of them want attention, or else `otherwise`. */
export function openFieldWords(problems: Readonly<Record<string, string>>, otherwise: string): string {
  const count = Object.keys(problems).length;
  return count === 0 ? otherwise : `还有 ${count} 处需要填写或修改。`;
}
