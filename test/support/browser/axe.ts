import type { Page } from 'playwright-core';
import axe from 'axe-core';

/** The rules that a change of colours or sizes can break; the others say the same in every look. */
export const looksOnly = ['color-contrast', 'link-in-text-block'] as const;

/**
 * What of the visible page hinders people who cannot see it well, or do not use a finger: axe-core's serious and
 * critical findings, each with its rule, its place and its markup.
 */
export async function findHindrances(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe.source });
  return page.evaluate(async (only) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document, {
      resultTypes: ['violations'],
      ...(only === undefined ? {} : { runOnly: { type: 'rule' as const, values: [...only] } }),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, html, any }) =>
            `${id} at ${target.join(' ')}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join(' ')}`,
        ),
      );
  }, rules);
}
