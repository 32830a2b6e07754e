import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './stamp';

const dist = path.join(root, 'dist/weapp');

/** KB (1,024 bytes) that a package may weigh; WeChat itself refuses 2,048. */
const limits = { main: 700, subpackage: 300 };

interface Package {
  name: string;
  limit: number;
  files: { name: string; kilobytes: number }[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const entry = path.join(folder, name);
    return statSync(entry).isDirectory() ? filesBelow(entry) : [entry];
  });
}

function readPackages(): Package[] {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  const roots = (app.subPackages ?? []).map((subpackage) => subpackage.root.replace(/\/?$/, '/'));
  const packages = new Map<string, Package>([['main', { name: 'main', limit: limits.main, files: [] }]]);
  for (const name of roots) packages.set(name, { name, limit: limits.subpackage, files: [] });
  for (const file of filesBelow(dist)) {
    const name = path.relative(dist, file);
    const owner = roots.find((prefix) => name.startsWith(prefix)) ?? 'main';
    packages.get(owner)?.files.push({ name, kilobytes: statSync(file).size / 1024 });
  }
  return [...packages.values()];
}

function totalOf({ files }: Package): number {
  return files.reduce((sum, file) => sum + file.kilobytes, 0);
}

function print(pack: Package): void {
  console.log(`${pack.name}  ${totalOf(pack).toFixed(1)} KB of ${pack.limit} KB`);
  const largestFirst = [...pack.files].sort((a, b) => b.kilobytes - a.kilobytes);
  for (const file of largestFirst) console.log(`  ${file.kilobytes.toFixed(1).padStart(8)}  ${file.name}`);
}

const packages = readPackages();
packages.forEach(print);
const tooLarge = packages.filter((pack) => totalOf(pack) > pack.limit);
for (const pack of tooLarge) console.error(`${pack.name} is larger than ${pack.limit} KB`);
process.exitCode = tooLarge.length > 0 ? 1 : 0;
