import { shortText, textProblem } from '@/domain/shared/text';

const SignerName = shortText('签收人', 20);

/** What is wrong with the name of whoever receives; empty where nothing is. */
export function signerProblem(name: string): string {
  return textProblem(SignerName, name) ?? '';
}
