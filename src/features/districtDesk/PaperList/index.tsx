import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import { publicPaper, type PublicPaper } from '@/domain/guide/PublicPaper';
import { Card } from '@/components/Card';
import { LinkRow } from '@/components/LinkRow';
import { LoadState } from '@/components/LoadState';
import { useCatalogue } from '../../catalogue/useCatalogue';
import { supervisorPaths } from '../../staff/staffPaths';
import { guidePapers } from '../guidePapers';
import { usePaperGuides } from '../usePaperGuides';
import '../PaperDesk/index.scss';

/** Every paper with what its guide holds; a tap leads to the page where it is changed. */
export function PaperList() {
  const papers = guidePapers(useCatalogue());
  const { paperOf, isLoading, error, refresh } = usePaperGuides();
  if (paperOf === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  return (
    <>
      <Text className="paper-desk__lead">
        企业在办事指南、申请的材料页和补正页看到的“怎样算合格”和空白表。改了马上公开。
      </Text>
      <Card title={`${papers.length} 种材料`}>
        {papers.map(({ paperId, name }) => (
          <LinkRow
            key={paperId}
            title={name}
            words={contentWords(publicPaper(paperId, paperOf(paperId).guide))}
            onOpen={() => void Taro.navigateTo({ url: supervisorPaths.paper({ paperId }) })}
          />
        ))}
      </Card>
    </>
  );
}

/** “3 条要点 · 有样例图片 · 空白表第 2 版”. */
function contentWords({ looks, hasPicture, blank }: PublicPaper): string {
  const parts = [
    looks.length === 0 ? '' : `${looks.length} 条要点`,
    hasPicture ? '有样例图片' : '',
    blank === null ? '' : blank.version === null ? '自带的空白表' : `空白表第 ${blank.version.number} 版`,
  ];
  return parts.filter(Boolean).join(' · ') || '还没有说明';
}
