import { existsSync, readFileSync } from 'node:fs';

type AppConfig = {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: AppConfig['subPackages'];
};

/** The pages of the released mini-program: a list, or its app.json, read at each question so that a new build counts. */
export class ReleasedPages {
  constructor(private readonly source: string | readonly string[] | undefined) {}

  /** Whether a page with or without a query is among them; yes when nothing is known of them, or for no page at all. */
  has(page: string): boolean {
    const pages = this.list();
    const path = page.replace(/\?.*$/s, '').replace(/^\//, '');
    return pages === undefined || path === '' || pages.includes(path);
  }

  private list(): readonly string[] | undefined {
    if (typeof this.source !== 'string') return this.source;
    if (!existsSync(this.source)) return undefined;
    return pagesOf(JSON.parse(readFileSync(this.source, 'utf8')) as AppConfig);
  }
}

function pagesOf({ pages = [], subPackages, subpackages = [] }: AppConfig): string[] {
  const parts = subPackages ?? subpackages;
  return [...pages, ...parts.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))].map(
    (page) => page.replace(/\/+/g, '/'),
  );
}
