import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../cloudError';
import { readLimits, readMain, type FunctionDefinition } from './FunctionDefinition';
import { FunctionFailure } from './functionFailure';

/** What reading a function's folder gave, and how its files looked then. */
type Reading = {
  files: string[];
  version: string;
  definition?: FunctionDefinition;
  /** Why its files cannot be used. */
  failure?: string;
};

/** The folder with one folder per function. Its files may change at any time; the next look sees it. */
export class FunctionFolder {
  private readonly readings = new Map<string, Reading>();

  constructor(private readonly root: string) {}

  /** Undefined when there is no such function. Throws FunctionFailure while its config.json or package.json is broken. */
  find(name: string): FunctionDefinition | undefined {
    if (!/^[A-Za-z][\w-]{0,59}$/.test(name)) return undefined;

    const { definition, failure } = this.look(name);
    if (failure !== undefined) throw new FunctionFailure('failed', failure);
    return definition;
  }

  /** All functions whose files can be used, and why the others cannot. */
  list(): { definitions: FunctionDefinition[]; failures: { name: string; reason: string }[] } {
    const entries = existsSync(this.root) ? readdirSync(this.root, { withFileTypes: true }) : [];
    const definitions: FunctionDefinition[] = [];
    const failures: { name: string; reason: string }[] = [];
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      const { definition, failure: reason } = this.look(name);
      if (definition) definitions.push(definition);
      if (reason !== undefined) failures.push({ name, reason });
    }
    return { definitions, failures };
  }

  /** Files are read again only when they changed, for this happens at every call. */
  private look(name: string): Reading {
    const known = this.readings.get(name);
    if (known && versionOf(known.files) === known.version) return known;

    const reading = read({ root: this.root, name });
    const isThere = reading.definition !== undefined || reading.failure !== undefined;
    if (isThere) this.readings.set(name, reading);
    else this.readings.delete(name);
    return reading;
  }
}

function read({ root, name }: { root: string; name: string }): Reading {
  const folder = join(root, name);
  const [packageFile, configFile] = [join(folder, 'package.json'), join(folder, 'config.json')];
  let files = [packageFile, configFile];
  let version = versionOf(files);
  try {
    const entry = join(folder, readMain(packageFile));
    files = [...files, entry];
    version = versionOf(files);
    if (!isFile(entry)) return { files, version };
    return { files, version, definition: { name, folder, entry, version, ...readLimits(configFile) } };
  } catch (error) {
    return { files, version, failure: messageOf(error) };
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** Differs when one of the files was written, made or removed. */
function versionOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat ? `${stat.mtimeMs}:${stat.size}:${stat.ino}` : '-';
    })
    .join(' ');
}
