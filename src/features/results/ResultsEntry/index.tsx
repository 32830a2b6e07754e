import { Text } from '@tarojs/components';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { goTo } from '../../navigation/routes';
import './index.scss';

/** The way from 我的 to everything that was granted. */
export function ResultsEntry() {
  return (
    <Card title="成果">
      <Text className="results-entry__words">各个项目拿到的证照和批文,办结后也一直在这里。</Text>
      <QuietButton onClick={() => goTo('results')}>查看成果</QuietButton>
    </Card>
  );
}
