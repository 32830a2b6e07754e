import type { Page } from 'playwright-core';

/** Collects what goes wrong inside a page: thrown errors and what is written to its console as an error. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
