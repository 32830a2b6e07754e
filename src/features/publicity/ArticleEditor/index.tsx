import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { ArticleContent } from '@/domain/publicity/Article';
import { clockOf } from '@/domain/shared/time';
import { fieldProblems } from '@/features/form/fieldProblems';
import { BottomActions } from '@/components/BottomActions';
import { confirmed } from '@/components/confirmed';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { SegmentTabs } from '@/components/SegmentTabs';
import type { EditedArticle } from '../ArticleForm';
import { publicityPaths } from '../publicityPaths';
import { useArticleEditor, type ArticleEditing } from '../useArticleEditor';
import { ConflictCard } from './ConflictCard';
import { MoreCard } from './MoreCard';
import { PreviewCard } from './PreviewCard';
import { WordsCard } from './WordsCard';
import './index.scss';

const views = [
  { value: 'write', label: '编写' },
  { value: 'preview', label: '预览' },
] as const;

/** One article from the first word to its withdrawal. */
export function ArticleEditor({ article: loaded }: { readonly article: EditedArticle | undefined }) {
  const editing = useArticleEditor(loaded);
  const [view, setView] = useState<'write' | 'preview'>('write');
  const [wasTried, setTried] = useState(false);
  const { form, article, conflict } = editing;
  const problems = fieldProblems(ArticleContent, form.draft);

  return (
    <>
      <StateLine editing={editing} />
      {conflict === undefined ? null : <ConflictCard editing={editing} theirs={conflict} />}
      <View className="article-editor__tabs">
        <SegmentTabs tabs={views} value={view} onChange={setView} />
      </View>
      {view === 'write' ? (
        <WordsCard draft={form.draft} problems={wasTried ? problems : {}} change={editing.change} />
      ) : (
        <PreviewCard draft={form.draft} />
      )}
      {article === undefined ? null : <MoreCard editing={editing} article={article} />}
      <EditorActions
        editing={editing}
        isComplete={Object.keys(problems).length === 0}
        onIncomplete={() => {
          setTried(true);
          setView('write');
        }}
      />
    </>
  );
}

/** Where the article stands, and whether what is typed is safe. */
function StateLine({ editing: { article, isUnsaved, savedAt } }: { readonly editing: ArticleEditing }) {
  const shown = article?.shown ?? null;
  const state =
    shown !== null
      ? `第 ${shown.number} 版已发布,所有人能看到。`
      : (article?.publicationCount ?? 0) > 0
        ? `已撤回:${article?.withdrawReason ?? ''}`
        : '草稿,只有工作组能看到。';
  const kept = isUnsaved && savedAt !== null ? `改动已存在这台设备上 ${clockOf(savedAt)},还没有保存。` : '';
  return (
    <Text className="article-editor__state">
      {state}
      {kept}
    </Text>
  );
}

interface EditorActionsProps {
  readonly editing: ArticleEditing;
  readonly isComplete: boolean;
  readonly onIncomplete: () => void;
}

function EditorActions({ editing, isComplete, onIncomplete }: EditorActionsProps) {
  const { article, isUnsaved, isBusy, problem, conflict } = editing;
  const canPublish = isUnsaved || article?.draft !== null;

  async function finish(send: () => Promise<{ articleId: string } | undefined>, word: string) {
    const place = await send();
    if (place === undefined) return;

    if (article === undefined) await Taro.redirectTo({ url: publicityPaths.editor(place.articleId) });
    void Taro.showToast({ title: word, icon: 'success' });
  }

  async function publish(): Promise<void> {
    if (!isComplete) return onIncomplete();
    const words = '发布后,所有人不用登录就能看到和转发。写错了可以撤回,旧版本会留着。';
    if (await confirmed({ title: '发布这篇文章?', words, yes: '发布' }))
      await finish(editing.publish, '已发布');
  }

  if (conflict !== undefined) return null;
  return (
    <BottomActions>
      <Problem sentence={problem} />
      {canPublish ? (
        <PrimaryButton isBusy={isBusy} onClick={() => void publish()}>
          发布
        </PrimaryButton>
      ) : null}
      {isUnsaved ? (
        <QuietButton isBusy={isBusy} onClick={() => void finish(editing.save, '草稿已保存')}>
          保存草稿
        </QuietButton>
      ) : null}
    </BottomActions>
  );
}
