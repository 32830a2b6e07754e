import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { apiErrorOf, problemSentence } from '@/api/problemSentence';
import { PublicInfo } from '@/domain/publicity/PublicInfo';
import { IntentIds } from '../live/IntentIds';
import { fieldProblems } from '../staff/fieldProblems';
import { useKeptForm } from '../staff/useKeptForm';
import { InfoForm, infoFormOf, type InfoDesk } from './InfoForm';

export interface InfoEditing {
  readonly form: InfoForm;
  readonly isUnsaved: boolean;
  readonly isBusy: boolean;
  /** By field path, such as `fees.0.name`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly problem: string;
  /** Whether somebody saved after this form began. */
  readonly isOutdated: boolean;
  readonly change: (edit: (info: InfoForm['info']) => InfoForm['info']) => void;
  readonly save: () => Promise<boolean>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

export function useInfoEditor(desk: InfoDesk, refresh: () => void): InfoEditing {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds());
  const kept = useKeptForm({ key: 'publicInfo', schema: InfoForm, initial: () => infoFormOf(desk) });
  const [isBusy, setBusy] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [problem, setProblem] = useState('');
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const { version, info } = kept.form;
  const problems = fieldProblems(PublicInfo, info);

  async function save(): Promise<boolean> {
    setTried(true);
    setRefused({});
    if (isBusy || Object.keys(problems).length > 0) return false;
    setBusy(true);
    setProblem('');
    try {
      const wish = { version, info };
      await api.supervision.publicity.save.mutate({ ...wish, commandId: ids.current.idFor(wish) });
      kept.discard();
      void queryClient.invalidateQueries({ queryKey: ['public'] });
      refresh();
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      setRefused(withoutRoot(apiErrorOf(error).fields));
      if (apiErrorOf(error).code === 'CONFLICT') refresh();
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    ...{ form: kept.form, isBusy, problem, save },
    isUnsaved: JSON.stringify(info) !== JSON.stringify(infoFormOf(desk).info),
    problems: wasTried ? { ...problems, ...refused } : refused,
    isOutdated: version < desk.version,
    change: (edit) => kept.change((form) => ({ ...form, info: edit(form.info) })),
    takeTheirs: () => {
      kept.change(() => infoFormOf(desk));
      kept.discard();
      setProblem('');
    },
    keepMine: () => {
      kept.change((form) => ({ ...form, version: desk.version }));
      setProblem('');
    },
  };
}

/** The cloud names a field by the whole input, the form by the information alone. */
function withoutRoot(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [path.replace(/^info\./, ''), sentence]),
  );
}
