/** One piece of an article, from above. Words are words: whatever looks like a tag is shown as it was typed. */
export type ArticleBlock =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly lines: readonly string[] };

const heading = /^#{1,3}\s*(\S.*)$/;
const bullet = /^[-*·•]\s+(\S.*)$/;
const numbered = /^\d{1,2}[.、)]\s*(\S.*)$/;

/**
 * Reads plain text: a line with `# ` is a heading, lines with `- ` or `1. ` are a list, others are paragraphs; a blank
 * line ends a list.
 */
export function articleBlocks(body: string): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let isOpen = false;
  for (const line of body.split('\n').map((each) => each.trim())) {
    const block = blockOf(line);
    const last = blocks[blocks.length - 1];
    if (block?.kind === 'list' && isOpen && last?.kind === 'list' && last.isNumbered === block.isNumbered)
      blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
    else if (block !== undefined) blocks.push(block);
    isOpen = block?.kind === 'list';
  }
  return blocks;
}

function blockOf(line: string): ArticleBlock | undefined {
  if (line === '') return undefined;

  const [, title] = heading.exec(line) ?? [];
  if (title !== undefined) return { kind: 'heading', words: title };
  const [, point] = bullet.exec(line) ?? [];
  if (point !== undefined) return { kind: 'list', isNumbered: false, lines: [point] };
  const [, step] = numbered.exec(line) ?? [];
  if (step !== undefined) return { kind: 'list', isNumbered: true, lines: [step] };
  return { kind: 'paragraph', words: line };
}

/** All words of an article without its marks, in one line. */
export function plainWords(body: string): string {
  return articleBlocks(body)
    .map((block) => (block.kind === 'list' ? block.lines.join(' ') : block.words))
    .join(' ');
}
