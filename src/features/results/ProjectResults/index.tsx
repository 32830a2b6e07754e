import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { Day } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { certificatePath } from '../../certificate/certificatePath';
import { goTo } from '../../navigation/routes';
import type { ProjectOfResults } from '../byProject';
import { ResultLine } from '../ResultLine';
import './index.scss';

interface ProjectResultsProps {
  readonly project: ProjectOfResults;
  readonly today: Day;
  /** Whose project it is is said where somebody acts for several enterprises. */
  readonly showsEnterprise: boolean;
  /** Opens the project alone; left out where it is alone already. */
  readonly onOpen?: () => void;
}

/** Everything that a project was given, stage after stage. */
export function ProjectResults({ project, today, showsEnterprise, onOpen }: ProjectResultsProps) {
  const { projectName, enterpriseName, stages, cases } = project;
  return (
    <Card title={projectName}>
      {showsEnterprise ? <Text className="project-results__enterprise">{enterpriseName}</Text> : null}
      {stages.map(({ stage, name, results }) => (
        <View key={stage} className="project-results__stage">
          <Text className="project-results__name">
            {name} · {results.length} 份
          </Text>
          {results.map((result) => (
            <ResultLine
              key={`${result.caseId} ${result.deliveryId} ${result.itemId}`}
              result={result}
              today={today}
            />
          ))}
        </View>
      ))}
      <View className="project-results__links">
        {cases.map(({ caseId, number }) => (
          <View key={caseId} className="project-results__case">
            <QuietButton onClick={() => goTo('case', { caseId })}>办件 {number}</QuietButton>
            <QuietButton
              about={`办件 ${number}`}
              onClick={() => void Taro.navigateTo({ url: certificatePath({ scope: 'applicant', caseId }) })}
            >
              签收单
            </QuietButton>
          </View>
        ))}
        {onOpen === undefined ? null : (
          <QuietButton about={projectName} onClick={onOpen}>
            只看这个项目
          </QuietButton>
        )}
      </View>
    </Card>
  );
}
