import { Text, View } from '@tarojs/components';
import { articleBlocks, type ArticleBlock } from '@/domain/publicity/articleBlocks';
import './index.scss';

/** An article's words with its headings and lists; nothing in them is anything but words. */
export function ArticleBody({ body }: { readonly body: string }) {
  return (
    <View className="article-body">
      {articleBlocks(body).map((block, place) => (
        <Block key={`${place}.${block.kind}`} block={block} />
      ))}
    </View>
  );
}

function Block({ block }: { readonly block: ArticleBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Text className="article-body__heading" userSelect>
          {block.words}
        </Text>
      );
    case 'paragraph':
      return (
        <Text className="article-body__words" userSelect>
          {block.words}
        </Text>
      );
    case 'list':
      return (
        <View className="article-body__list">
          {block.lines.map((line, place) => (
            <View key={`${place}.${line}`} className="article-body__line">
              <Text className="article-body__mark">{block.isNumbered ? `${place + 1}.` : '·'}</Text>
              <Text className="article-body__point" userSelect>
                {line}
              </Text>
            </View>
          ))}
        </View>
      );
    default:
      return block satisfies never;
  }
}
