import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { catalogueChanges } from '@/domain/catalogue/changes/catalogueChanges';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import { deskStore } from '../draft/deskStore';
import type { DraftState } from '../draft/DraftState';
import { catalogueText, readCatalogueText } from '../transfer/readCatalogueText';
import { hasTextFiles, pickTextFile, saveTextFile } from '../transfer/textFiles';
import './index.scss';

const MOST_SHOWN = 10;

/** The whole catalogue out and in, as a file or as text. What comes in is checked before it becomes the draft. */
export function TransferCard({ draft }: { readonly draft: DraftState }) {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { working, current } = draft;

  async function take(incoming: string): Promise<void> {
    const read = readCatalogueText(incoming);
    setProblems(read.problems);
    if (!read.catalogue) return;

    const { catalogue } = read;
    const count = catalogueChanges(current.catalogue, catalogue).length;
    const words = `导入的目录和现行目录有 ${count} 处不同。它会替换现在的草稿,可以撤销;发布前企业看不到。`;
    if (!(await confirmed({ title: '导入为草稿?', words, yes: '导入' }))) return;
    deskStore.change(() => catalogue, '草稿已换成导入的目录');
    setText('');
  }

  async function pick(): Promise<void> {
    const picked = await pickTextFile();
    if (picked !== undefined) await take(picked);
  }

  return (
    <Card title="导出和导入">
      <Text className="versions-desk__words">导出的是现在的草稿;没有草稿时是现行目录。</Text>
      <View className="versions-desk__choices">
        {hasTextFiles ? (
          <QuietButton onClick={() => saveTextFile('事项目录.json', catalogueText(working))}>
            导出文件
          </QuietButton>
        ) : null}
        <QuietButton onClick={() => void Taro.setClipboardData({ data: catalogueText(working) })}>
          复制为文字
        </QuietButton>
        {hasTextFiles ? <QuietButton onClick={() => void pick()}>导入文件</QuietButton> : null}
      </View>
      <FormField label="或者粘贴导出的文字" isOptional>
        <TextArea
          {...{ name: 'catalogueText', label: '粘贴导出的文字', maxLength: 250_000 }}
          value={text}
          onChange={setText}
        />
      </FormField>
      {problems.length === 0 ? null : (
        <Problem sentence={`没有导入,草稿没有变。${problems.length} 处须改正:`} />
      )}
      {problems.slice(0, MOST_SHOWN).map((sentence) => (
        <Problem key={sentence} sentence={sentence} />
      ))}
      {text.trim() === '' ? null : <QuietButton onClick={() => void take(text)}>检查并导入</QuietButton>}
    </Card>
  );
}
