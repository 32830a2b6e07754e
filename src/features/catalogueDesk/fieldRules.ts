/** Whole working days or days; the promise may be 0. */
export function limitProblem(name: string, least: 0 | 1): (text: string) => string {
  return (text) => {
    if (text.trim() === '') return `请填写${name}。`;
    if (!/^\d{1,3}$/.test(text.trim())) return `${name}应为 ${least} 到 999 的整数。`;
    return Number(text) < least ? `${name}不能少于 ${least}。` : '';
  };
}

export function nameProblem(name: string): (text: string) => string {
  return (text) => (text.trim() === '' ? `请填写${name}。` : '');
}

/** What is not written is left out, rather than kept as an empty text. */
export function optionalText(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
