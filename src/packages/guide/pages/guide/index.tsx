import { useState } from 'react';
import { GuideDoors } from '@/features/guide/GuideDoors';
import { guidePaths } from '@/features/guide/guidePaths';
import { SearchBox } from '@/features/guide/GuideSearch/SearchBox';
import { ModePair } from '@/features/guide/ModePair';
import { openPath } from '@/features/guide/openPath';
import { useShare } from '@/features/guide/useShare';
import { PageFrame } from '@/components/PageFrame';

export default function GuidePage() {
  const [words, setWords] = useState('');
  useShare({ title: '帮代办:建设项目从立项到验收,专人免费帮您办', path: guidePaths.home() });

  return (
    <PageFrame>
      <SearchBox
        label="搜办事指南"
        placeholder="搜事项、材料、问题和文章"
        words={words}
        onChange={setWords}
        onSearch={() => openPath(guidePaths.search(words.trim()))}
      />
      <GuideDoors />
      <ModePair />
    </PageFrame>
  );
}
