import { useState } from 'react';
import { Text } from '@tarojs/components';
import { ratingWords } from '@/domain/agencyCase/Rating';
import { offeredTags, tagsFor, type KeptTag } from '@/domain/agencyCase/ratingTags';
import { Card } from '@/components/Card';
import { FacesRating } from '@/components/FacesRating';
import { TagChoice } from '@/components/TagChoice';

/** What an enterprise will see below each face. */
export function TagPreview({ tags }: { readonly tags: readonly KeptTag[] }) {
  const [level, setLevel] = useState(5);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const offered = tagsFor(offeredTags(tags), level).filter((words) => words !== '');
  return (
    <Card title="企业看到的">
      <FacesRating label="看看哪一档" value={level} words={ratingWords} onChange={setLevel} />
      {offered.length === 0 ? (
        <Text className="rating-tags__words">这一档没有标签,企业可以写意见。</Text>
      ) : (
        <TagChoice label="企业看到的标签" tags={offered} chosen={chosen} onChange={setChosen} />
      )}
    </Card>
  );
}
