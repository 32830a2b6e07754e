import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { apiErrorOf, problemSentence } from '@/api/problemSentence';
import { IntentIds } from '../live/IntentIds';
import { useKeptForm } from '../form/useKeptForm';
import { ArticleForm, formOf, isSameDraft, type EditedArticle } from './ArticleForm';

export interface Place {
  readonly articleId: string;
  readonly revision: number;
}

export interface ArticleEditing {
  readonly form: ArticleForm;
  /** The article as the server has it; undefined while it is new. */
  readonly article: EditedArticle | undefined;
  /** What somebody else saved meanwhile. */
  readonly conflict: EditedArticle | undefined;
  /** Whether something is on this phone only. */
  readonly isUnsaved: boolean;
  readonly savedAt: string | null;
  readonly isBusy: boolean;
  readonly problem: string;
  readonly change: (part: Partial<ArticleForm['draft']>) => void;
  /** Answers where the draft is now, or undefined where it was refused. */
  readonly save: () => Promise<Place | undefined>;
  readonly publish: () => Promise<Place | undefined>;
  readonly withdraw: (reason: string) => Promise<boolean>;
  readonly discard: () => Promise<boolean>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** An article being written: on the phone as it is typed, on the server when it is saved, never over somebody else's. */
export function useArticleEditor(loaded: EditedArticle | undefined): ArticleEditing {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds());
  const [article, setArticle] = useState(loaded);
  const kept = useKeptForm({
    key: `article.${loaded?.articleId ?? 'new'}`,
    schema: ArticleForm,
    initial: () => formOf(loaded),
  });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [conflict, setConflict] = useState(() => olderThan(kept.form, loaded));
  const isUnsaved = !isSameDraft(kept.form, formOf(article));

  async function run<T>(send: () => Promise<T>): Promise<T | undefined> {
    if (isBusy) return undefined;
    setBusy(true);
    setProblem('');
    try {
      return await send();
    } catch (error) {
      setProblem(problemSentence(error));
      if (apiErrorOf(error).code === 'CONFLICT' && article) setConflict(await read(article.articleId));
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  const read = (articleId: string) =>
    api.supervision.articles.get.query({ articleId }).catch(() => undefined);

  /** What the server has now is the form's beginning; nothing waits on the phone any more. */
  async function settle(articleId: string): Promise<void> {
    void queryClient.invalidateQueries({ queryKey: ['articles'] });
    void queryClient.invalidateQueries({ queryKey: ['public'] });
    const fresh = await api.supervision.articles.get.query({ articleId });
    setArticle(fresh);
    kept.change(() => formOf(fresh));
    kept.discard();
  }

  async function store(): Promise<Place> {
    const { revision, draft } = kept.form;
    if (article && !isUnsaved) return { articleId: article.articleId, revision: article.revision };

    const wish = { articleId: article?.articleId ?? null, revision, draft };
    const saved = await api.supervision.articles.saveDraft.mutate({
      ...wish,
      commandId: ids.current.idFor(wish),
    });
    kept.discard();
    return saved;
  }

  async function act(send: (place: Place & { commandId: string }) => Promise<unknown>, name: string) {
    const place = await store();
    await send({ ...place, commandId: ids.current.idFor({ ...place, name }) });
    await settle(place.articleId);
    return place;
  }

  async function discard(): Promise<boolean> {
    if (article) {
      const { articleId, revision } = article;
      const commandId = ids.current.idFor({ articleId, revision, name: 'discard' });
      await api.supervision.articles.discardDraft.mutate({ articleId, revision, commandId });
    }
    kept.discard();
    void queryClient.invalidateQueries({ queryKey: ['articles'] });
    return true;
  }

  function begin(form: ArticleForm, from: EditedArticle | undefined): void {
    setArticle(from);
    setConflict(undefined);
    setProblem('');
    kept.change(() => form);
  }

  return {
    ...{ form: kept.form, article, conflict, isUnsaved, savedAt: kept.savedAt, isBusy, problem },
    change: (part) => kept.change((form) => ({ ...form, draft: { ...form.draft, ...part } })),
    save: () =>
      run(async () => {
        const place = await store();
        if (article) await settle(place.articleId);
        return place;
      }),
    publish: () => run(() => act((place) => api.supervision.articles.publish.mutate(place), 'publish')),
    withdraw: async (reason) =>
      (await run(() =>
        act((place) => api.supervision.articles.withdraw.mutate({ ...place, reason }), `withdraw ${reason}`),
      )) !== undefined,
    discard: async () => (await run(discard)) ?? false,
    takeTheirs: () => {
      if (conflict) begin(formOf(conflict), conflict);
      kept.discard();
    },
    keepMine: () => {
      if (conflict) begin({ ...kept.form, revision: conflict.revision }, conflict);
    },
  };
}

/** What this phone kept was begun with an older revision than the server has, and says something else. */
function olderThan(form: ArticleForm, loaded: EditedArticle | undefined): EditedArticle | undefined {
  const isOlder = loaded !== undefined && form.revision < loaded.revision;
  return isOlder && !isSameDraft(form, formOf(loaded)) ? loaded : undefined;
}
