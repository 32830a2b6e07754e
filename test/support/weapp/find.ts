import { propertyOf, tagOf, wxElementOf } from './Framework';
import type { Target } from './MiniProgram';

const fieldTags = new Set(['input', 'textarea', 'picker', 'picker-view', 'switch', 'slider', 'canvas']);
const hiddenStyle = /display:\s*none|visibility:\s*hidden/;

function isField(element: Element): boolean {
  return fieldTags.has(tagOf(element));
}

function isHiddenItself(element: Element): boolean {
  return hiddenStyle.test(element.getAttribute('style') ?? '');
}

/** The words that an element shows, without line breaks around them. */
export function textOf(element: Element): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

function rawText(element: Element): string {
  if (isHiddenItself(element)) return '';
  return [...element.childNodes]
    .map((node) =>
      node.nodeType === 3 ? (node.textContent ?? '') : node.nodeType === 1 ? rawText(node as Element) : '',
    )
    .join('');
}

/** Visible words of an element, block by block. */
export function blocksOf(element: Element): string[] {
  if (isHiddenItself(element)) return [];
  const children = [...element.children];
  if (children.every((child) => tagOf(child) === 'text'))
    return [textOf(element)].filter((text) => text !== '');

  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 1) return blocksOf(node as Element);
    const text = (node.textContent ?? '').trim();
    return text === '' ? [] : [text];
  });
}

function visibleElements(root: Element): Element[] {
  if (isHiddenItself(root)) return [];
  return [...root.children].flatMap((child) =>
    isHiddenItself(child) ? [] : [child, ...visibleElements(child)],
  );
}

/** Elements that fit, the best first; empty when none does. */
function findAll({ root, target }: { root: Element; target: Target }): Element[] {
  const found = candidates({ elements: visibleElements(root), target });
  return target.near === undefined ? found : nearest({ found, near: target.near });
}

/** The element that is meant, or undefined. */
export function findOne({ root, target }: { root: Element; target: Target }): Element | undefined {
  return findAll({ root, target })[target.nth ?? 0];
}

/** The field that is meant: the element itself, or the field in it, around it or after it. */
export function findField({ root, target }: { root: Element; target: Target }): Element | undefined {
  const { nth, ...rest } = target;
  const fields = findAll({ root, target: rest }).map((element) => fieldOf({ element, root }));
  const different = [...new Set(fields.filter((field) => field !== undefined))];
  return different[nth ?? 0];
}

function candidates({ elements, target }: { elements: Element[]; target: Target }): Element[] {
  const { id, placeholder, label, text } = target;
  if (id !== undefined) return elements.filter((element) => wxElementOf(element)?.id === id);
  if (placeholder !== undefined)
    return byProperty({ elements, attribute: 'placeholder', words: placeholder });
  if (label !== undefined) {
    const labelled = byProperty({ elements, attribute: 'aria-label', words: label });
    return labelled.length > 0 ? labelled : byText({ elements, words: label });
  }
  if (text !== undefined) return byText({ elements, words: text });

  throw new Error('a target needs a text, a label, a placeholder or an id');
}

function byProperty({
  elements,
  attribute,
  words,
}: {
  elements: Element[];
  attribute: string;
  words: string;
}): Element[] {
  const said = (element: Element): string => String(propertyOf(element, attribute) ?? '');
  const exact = elements.filter((element) => said(element) === words);
  return exact.length > 0 ? exact : elements.filter((element) => said(element).includes(words));
}

function byText({ elements, words }: { elements: Element[]; words: string }): Element[] {
  const withText = elements.map((element) => ({ element, text: textOf(element) }));
  const exact = innermost(withText.filter(({ text }) => text === words).map(({ element }) => element));
  if (exact.length > 0) return exact;

  const containing = innermost(
    withText.filter(({ text }) => text.includes(words)).map(({ element }) => element),
  );
  return containing.sort((one, other) => textOf(one).length - textOf(other).length);
}

function innermost(elements: Element[]): Element[] {
  return elements.filter(
    (element) => !elements.some((other) => other !== element && element.contains(other)),
  );
}

/** Sorted by the size of the smallest block that holds both the element and the words. */
function nearest({ found, near }: { found: Element[]; near: string }): Element[] {
  const sized = found.map((element) => ({ element, size: sizeOfBlock({ element, near }) }));
  return sized
    .filter(({ size }) => size < Infinity)
    .sort((one, other) => one.size - other.size)
    .map(({ element }) => element);
}

function sizeOfBlock({ element, near }: { element: Element; near: string }): number {
  for (let block: Element | null = element; block; block = block.parentElement) {
    const text = textOf(block);
    if (text.includes(near)) return text.length;
  }
  return Infinity;
}

function fieldOf({ element, root }: { element: Element; root: Element }): Element | undefined {
  const around = closest({ element, fits: isField });
  if (around) return around;

  for (let block: Element | null = element; block && root.contains(block); block = block.parentElement) {
    const fields = visibleElements(block).filter(isField);
    const after = fields.find((field) => isAfter({ field, element }));
    if (after ?? fields[0]) return after ?? fields[0];
  }
  return undefined;
}

function isAfter({ field, element }: { field: Element; element: Element }): boolean {
  const position = element.compareDocumentPosition(field);
  return (position & 4) !== 0 || (position & 16) !== 0;
}

/** The element itself or the nearest around it that fits. */
export function closest({
  element,
  fits,
}: {
  element: Element;
  fits: (element: Element) => boolean;
}): Element | undefined {
  for (let each: Element | null = element; each; each = each.parentElement) if (fits(each)) return each;
  return undefined;
}
