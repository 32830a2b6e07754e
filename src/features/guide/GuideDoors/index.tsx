import { Card } from '@/components/Card';
import { LinkRow } from '@/components/LinkRow';
import { goTo } from '@/features/navigation/routes';
import { guidePaths } from '../guidePaths';
import { openPath } from '../openPath';

/** Everything that can be known before asking for anything. */
export function GuideDoors() {
  const doors = [
    { title: '项目路线图', words: '答几个问题,列出要办的事项、先后和时限', open: () => goTo('routeMap') },
    {
      title: '事项、材料和时限',
      words: '每个事项要交什么、找谁、多久,附样表',
      open: () => openPath(guidePaths.items()),
    },
    { title: '费用', words: '服务免费;哪些法定费用仍由企业缴', open: () => openPath(guidePaths.fees()) },
    {
      title: '专员和窗口',
      words: '谁负责什么、怎么打电话',
      open: () => openPath(guidePaths.people()),
    },
    {
      title: '常见问题、政策和办事经验',
      words: '工作组写的文章,可以搜索和转发',
      open: () => openPath(guidePaths.articles()),
    },
  ];

  return (
    <Card title="办事指南">
      {doors.map(({ title, words, open }) => (
        <LinkRow key={title} title={title} words={words} onOpen={open} />
      ))}
    </Card>
  );
}
