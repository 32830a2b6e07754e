import { AppError, notFound } from '../AppError';
import type { Account } from '../repositories/accountRepository';
import type { ArticleDocument } from '../repositories/articles/ArticleDocument';
import { findArticle } from '../repositories/articles/articleRepository';

/** A change that somebody asks for, of the article as it was shown. */
export interface Editing {
  readonly articleId: string;
  readonly revision: number;
  readonly commandId: string;
  readonly caller: Account;
  /** ISO instant. */
  readonly now: string;
}

/** Who changed it last, as every change writes it. */
export function signatureOf({ articleId, commandId, caller, now }: Editing) {
  const { _id: editedBy, name: editorName } = caller;
  return { commandId, editedBy, editorName, editedAt: now, editedKey: `${now}_${articleId}` };
}

/** Whether the article already is what this command made of it: a repeated command changes nothing. */
export function isDone({ revision, commandId }: Editing, article: ArticleDocument): boolean {
  return article.commandId === commandId && article.revision === revision + 1;
}

/** @throws AppError NOT_FOUND */
export async function getArticle(articleId: string): Promise<ArticleDocument> {
  const article = await findArticle(articleId);
  if (!article) throw notFound('没有找到这篇文章,它可能已被删除。');
  return article;
}

/** The article as it was shown, or as this command left it. @throws AppError NOT_FOUND, CONFLICT naming who was faster */
export async function getForEditing(editing: Editing): Promise<ArticleDocument> {
  const article = await getArticle(editing.articleId);
  if (article.revision !== editing.revision && !isDone(editing, article)) throw conflict(article);
  return article;
}

export function conflict({ editorName }: ArticleDocument): AppError {
  return new AppError('CONFLICT', {
    userMessage: `${editorName}刚刚改过这篇文章,您的改动还没有保存,但还在这里。请看一下最新内容再决定。`,
  });
}

/** Throws what a change that came too late must say. */
export async function refuseLate(editing: Editing): Promise<{ revision: number }> {
  const article = await getArticle(editing.articleId);
  if (isDone(editing, article)) return { revision: article.revision };
  throw conflict(article);
}
