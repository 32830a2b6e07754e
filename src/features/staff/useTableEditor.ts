import { useRef, useState } from 'react';
import { apiErrorOf, problemSentence } from '@/api/problemSentence';
import type { z } from '@/domain/zod';
import { IntentIds } from '../live/IntentIds';
import { fieldProblems } from '../form/fieldProblems';
import { useKeptForm } from '../form/useKeptForm';

/** A table of the district as it is being edited: the version that the work began with, and what is typed, right or wrong. */
export interface TableForm<T> {
  readonly version: number;
  readonly value: T;
}

export interface TableEditing<T> {
  readonly value: T;
  readonly isUnsaved: boolean;
  readonly isBusy: boolean;
  /** By field path, such as `0.words`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly problem: string;
  /** Whether somebody saved after this form began. */
  readonly isOutdated: boolean;
  readonly change: (edit: (value: T) => T) => void;
  readonly save: () => Promise<boolean>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

interface TableDesk<T> {
  /** Names the copy on the phone. */
  readonly name: string;
  /** What a copy must look like to be gone on with. */
  readonly schema: z.ZodType<TableForm<T>>;
  /** What may be saved. */
  readonly rules: z.ZodType;
  /** As the server has it. */
  readonly loaded: TableForm<T>;
  /** What the server calls the value in the names of its fields. */
  readonly root: string;
  readonly send: (form: TableForm<T> & { readonly commandId: string }) => Promise<unknown>;
  readonly refresh: () => void;
}

/** A table that is edited as a whole: on the phone as it is typed, never saved over somebody else's work. */
export function useTableEditor<T>(desk: TableDesk<T>): TableEditing<T> {
  const { loaded, rules, root, send, refresh } = desk;
  const ids = useRef(new IntentIds());
  const kept = useKeptForm({ key: desk.name, schema: desk.schema, initial: () => loaded });
  const [isBusy, setBusy] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [problem, setProblem] = useState('');
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const { version, value } = kept.form;
  const problems = fieldProblems(rules, value);

  async function save(): Promise<boolean> {
    setTried(true);
    setRefused({});
    if (isBusy || Object.keys(problems).length > 0) return false;
    setBusy(true);
    setProblem('');
    try {
      const wish = { version, value };
      await send({ ...wish, commandId: ids.current.idFor(wish) });
      kept.discard();
      refresh();
      return true;
    } catch (error) {
      const { code, fields } = apiErrorOf(error);
      setProblem(problemSentence(error));
      setRefused(withoutRoot(fields, root));
      if (code === 'CONFLICT') refresh();
      return false;
    } finally {
      setBusy(false);
    }
  }

  function takeTheirs(): void {
    kept.change(() => loaded);
    kept.discard();
    setProblem('');
  }

  function keepMine(): void {
    kept.change((form) => ({ ...form, version: loaded.version }));
    setProblem('');
  }

  return {
    ...{ value, isBusy, problem, save, takeTheirs, keepMine },
    isUnsaved: JSON.stringify(value) !== JSON.stringify(loaded.value),
    problems: wasTried ? { ...problems, ...refused } : refused,
    isOutdated: version < loaded.version,
    change: (edit) => kept.change((form) => ({ ...form, value: edit(form.value) })),
  };
}

/** The cloud names a field by the whole input, the form by the table alone. */
function withoutRoot(
  fields: Readonly<Record<string, string>>,
  root: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [
      path.startsWith(`${root}.`) ? path.slice(root.length + 1) : path,
      sentence,
    ]),
  );
}
