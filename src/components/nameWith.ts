/** What stands on a button: one sentence, perhaps with a figure in it. */
export type ButtonWords = string | number | readonly (string | number)[];

/**
 * The name of a button whose words do not say which of several it is: what it is about, then the words themselves.
 * They are always in the name, so that who sees a button can also say it to the phone (WCAG 2.5.3).
 */
export function nameWith({ about, words }: { about: string | undefined; words: ButtonWords }) {
  return about === undefined ? undefined : `${about}:${[words].flat().join('')}`;
}
