import { useRef, useState } from 'react';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import type { ChosenFile } from '@/components/pickFiles';
import { MOST_PAGES } from '@/domain/files/FileKind';
import { fileGateways, type FileOwner, type StoredFile } from './FileGateway';
import { withFreshNames } from './freshNames';
import { inOrder, moved, replaced } from './pageOrder';
import { notTaken } from './notTaken';
import { travellingRow } from './travellingRow';
import { useUploads, type Uploads } from './useUploads';
import { sizeWords } from './sizeWords';

/** A page of a paper as its field shows it. */
export interface Page {
  readonly key: string;
  readonly name: string;
  readonly words: string;
  /** 0–100 while it travels. */
  readonly percent?: number;
  readonly problem?: string;
  readonly canRetry?: boolean;
  /** Undefined until it has arrived. */
  readonly file?: StoredFile;
}

interface Removed {
  readonly name: string;
  readonly bringBack: () => void;
}

export interface Pages {
  readonly pages: readonly Page[];
  readonly uploads: Uploads;
  /** What the last choice was too much for, or what did not work; empty when all is well. */
  readonly problem: string;
  readonly say: (problem: string) => void;
  readonly removed: Removed | undefined;
  readonly busyKey: string;
  readonly pick: (files: readonly ChosenFile[]) => void;
  readonly retake: (key: string, file: ChosenFile) => void;
  readonly move: (key: string, by: -1 | 1) => void;
  readonly turn: (key: string) => Promise<string | undefined>;
  readonly remove: (key: string) => void;
}

interface Paper {
  readonly owner: FileOwner;
  readonly place: string;
  readonly files: readonly StoredFile[];
  readonly onChange: (files: StoredFile[]) => void;
  readonly most?: number;
}

/** The pages of one paper, those that have arrived and those that have not, in the one order that people see. */
export function usePages({ owner, place, files, onChange, most = MOST_PAGES }: Paper): Pages {
  const latest = useRef(files);
  latest.current = files;
  const [problem, say] = useState('');
  const [removed, setRemoved] = useState<Removed>();
  const [busyKey, setBusyKey] = useState('');

  function put(next: readonly StoredFile[], order: readonly string[]): void {
    const sorted = inOrder(next, order, fileKey);
    latest.current = sorted;
    onChange(sorted);
  }

  const uploads = useUploads({
    ...{ owner, place },
    onStored: ({ file, replaces, order }) =>
      put([...latest.current.filter(({ fileId }) => fileId !== replaces), file], order),
  });
  const pages = pagesOf({ files, uploads });
  const keys = pages.map(({ key }) => key);

  function pick(picked: readonly ChosenFile[]): void {
    const room = Math.max(0, most - pages.length);
    const taken = withFreshNames(
      picked.slice(0, room),
      pages.map(({ name }) => name),
    );
    say(notTaken({ most, names: picked.slice(room).map(({ name }) => name), takenCount: taken.length }));
    setRemoved(undefined);
    uploads.arrange(keys);
    uploads.start(taken);
  }

  function retake(key: string, file: ChosenFile): void {
    const page = pages.find((each) => each.key === key);
    const fresh = withFreshNames(
      [file],
      pages.map(({ name }) => name),
    );
    say('');
    uploads.arrange(keys);
    if (page?.file !== undefined) return uploads.start(fresh, key);

    const { replaces } = uploads.travelling.find((each) => each.key === key) ?? {};
    uploads.start(fresh, replaces ?? key);
    uploads.forget(key);
  }

  function move(key: string, by: -1 | 1): void {
    const order = moved(keys, key, by);
    uploads.arrange(order);
    put(latest.current, order);
  }

  async function turn(key: string): Promise<string | undefined> {
    setBusyKey(key);
    say('');
    try {
      const turning = { commandId: newCommandId(), fileId: key, quarterTurns: 1 };
      const file = await fileGateways[owner.scope].turn(turning);
      const order = replaced(keys, key, file.fileId);
      uploads.arrange(order);
      put(
        latest.current.map((each) => (each.fileId === key ? file : each)),
        order,
      );
      return file.fileId;
    } catch (error) {
      say(problemSentence(error));
      return undefined;
    } finally {
      setBusyKey('');
    }
  }

  function remove(key: string): void {
    const page = pages.find((each) => each.key === key);
    if (page === undefined) return;

    uploads.arrange(keys);
    const travelling = uploads.forget(key);
    if (page.file !== undefined)
      put(
        latest.current.filter(({ fileId }) => fileId !== key),
        keys,
      );
    const bringBack = () => {
      setRemoved(undefined);
      uploads.arrange(keys);
      if (page.file !== undefined) put([...latest.current, page.file], keys);
      if (travelling !== undefined) uploads.bringBack(travelling);
    };
    setRemoved({ name: page.name, bringBack });
  }

  return { pages, uploads, problem, say, removed, busyKey, pick, retake, move, turn, remove };
}

const fileKey = ({ fileId }: StoredFile) => fileId;

/** A page that is being replaced gives way to the one that comes, unless that one was refused. */
function pagesOf({ files, uploads }: { files: readonly StoredFile[]; uploads: Uploads }): Page[] {
  const { travelling, order } = uploads;
  const leaving = new Set(travelling.filter(({ isFinal }) => !isFinal).map(({ replaces }) => replaces));
  const stored = files
    .filter(({ fileId }) => !leaving.has(fileId))
    .map((file) => ({
      ...{ key: file.fileId, name: file.name, file },
      words: `已上传 · ${sizeWords(file.bytes)}`,
    }));
  const coming = travelling.map((each) => travellingRow(each, uploads));
  return inOrder<Page>([...stored, ...coming], order, ({ key }) => key);
}
