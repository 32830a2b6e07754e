import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface BuiltFile {
  /** From the app's root, without its ending. */
  readonly path: string;
  readonly text: string;
}

interface ComponentJson {
  readonly usingComponents?: Record<string, string>;
}

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string; readonly text: string }[] };
}

/** What a build left in a folder, as far as showing it needs. */
export interface BuiltApp {
  readonly root: string;
  readonly routes: readonly string[];
  readonly tabs: readonly { readonly pagePath: string; readonly text: string }[];
  readonly wxml: readonly BuiltFile[];
  readonly wxs: readonly BuiltFile[];
  /** Attributes that the templates give a built-in element, by its tag. */
  readonly attributesByTag: ReadonlyMap<string, ReadonlySet<string>>;
  /** The page's or component's own components: path from the app's root by tag. */
  componentsOf(componentPath: string): Record<string, string>;
}

/** Reads the built mini-program; throws where there is none. */
export function readBuiltApp(root: string): BuiltApp {
  if (!existsSync(path.join(root, 'app.json'))) {
    throw new Error(`no mini-program in ${root}; build it with: npm run build:weapp`);
  }
  const app = readJson<AppJson>(path.join(root, 'app.json'));
  const wxml = readAll({ root, ending: '.wxml' });

  return {
    root,
    routes: [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap(({ root: folder, pages }) =>
        pages.map((page) => path.posix.join(folder, page)),
      ),
    ],
    tabs: app.tabBar?.list ?? [],
    wxml,
    wxs: readAll({ root, ending: '.wxs' }),
    attributesByTag: attributesOf(wxml),
    componentsOf: (componentPath) => {
      const { usingComponents = {} } = readJson<ComponentJson>(path.join(root, `${componentPath}.json`));
      return Object.fromEntries(
        Object.entries(usingComponents).map(([tag, used]) => [
          tag,
          used.startsWith('/') ? used.slice(1) : path.posix.join(path.posix.dirname(componentPath), used),
        ]),
      );
    },
  };
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}

function readAll({ root, ending }: { root: string; ending: string }): BuiltFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => ({
      path: file.slice(0, -ending.length),
      text: readFileSync(path.join(root, file), 'utf8'),
    }));
}

const openingTag = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g;
const attributeName = /([\w:-]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g;
const notAnElement = new Set(['template', 'import', 'include', 'wxs', 'block', 'slot']);
const notAProperty = /^(bind|catch|mut-|capture-|wx:|data-|mark:|id$|class$|style$|slot$|is$)/;

function attributesOf(files: readonly BuiltFile[]): Map<string, Set<string>> {
  const byTag = new Map<string, Set<string>>();
  for (const { text } of files) {
    for (const [, tag = '', attributes = ''] of text.matchAll(openingTag)) {
      if (notAnElement.has(tag)) continue;
      const names = byTag.get(tag) ?? new Set();
      byTag.set(tag, names);
      for (const [, name = ''] of attributes.matchAll(attributeName)) {
        if (!notAProperty.test(name)) names.add(name);
      }
    }
  }
  return byTag;
}
