import type { Catalogue } from './catalogue';
import { completionItems } from './defaultItems/completion';
import { constructionItems } from './defaultItems/construction';
import { engineeringItems } from './defaultItems/engineering';
import { landUseItems } from './defaultItems/landUse';
import { departments } from './departments';
import { materials } from './materials';
import { questions } from './questions';

/** What a district starts from: the field facts of mechanism.md as data, to be confirmed and edited before use. */
export const defaultCatalogue: Catalogue = {
  version: '2026-11-01',
  departments,
  materials,
  questions,
  items: [...landUseItems, ...engineeringItems, ...constructionItems, ...completionItems],
};
