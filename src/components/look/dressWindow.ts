import type { LookChoice, Wearing } from './Look';

const classNames: Record<LookChoice, string> = { system: '', light: 'look--light', dark: 'look--dark' };
const schemes: Record<LookChoice, string> = { system: 'light dark', light: 'light', dark: 'dark' };

/** Title bar, tabs and dialogs stand beside the page, so the whole document wears the choice. */
export function dressWindow({ choice }: Wearing): void {
  const { classList } = document.body;
  classList.remove('look--light', 'look--dark');
  if (classNames[choice] !== '') classList.add(classNames[choice]);
  document.documentElement.style.colorScheme = schemes[choice];
}
