import { existsSync, readFileSync } from 'node:fs';

/** What a JSON file holds; an absent file counts as an empty object. Throws a sentence that names the file. */
export function readJson<Content extends object>(file: string): Content {
  if (!existsSync(file)) return {} as Content;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Content;
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${String(error)}`);
  }
}
