import { Text, View } from '@tarojs/components';
import type { RouteStage } from '@/domain/catalogue/routeMap';
import type { RouteItem } from '@/domain/catalogue/routeMap/routeItem';
import type { RoutePaper } from '@/domain/catalogue/routeMap/routePapers';
import { questionsFor } from '@/domain/catalogue/routeMap/questionsFor';
import { stageNames } from '@/domain/catalogue/stage';
import { formatDay } from '@/domain/schedule/peopleDates';
import { answerWords } from '../answerWords';
import { itemFacts } from '../RouteStages/itemFacts';
import { countWords, dayWords, maybeWords, notCounted, paperSourceWords, summaryWords } from '../routeWords';
import type { PrintSheetProps } from './PrintSheetProps';
import './index.scss';

/** The whole map with every paper for a printer, black on white; on a screen it does not show. */
export function PrintSheet(props: PrintSheetProps) {
  const { catalogue, map, answers, name, today } = props;
  return (
    <View className="print-sheet">
      <Text className="print-sheet__title">项目审批路线图:{name}</Text>
      <Text className="print-sheet__strong">{summaryWords(map)}</Text>
      <Text className="print-sheet__line">{notCounted}</Text>
      <Text className="print-sheet__line">
        “帮代办”按 {catalogue.version} 版事项目录于{formatDay(today)}生成,以窗口告知为准。
      </Text>
      <Text className="print-sheet__stage">项目情况</Text>
      {questionsFor({ catalogue, answers }).map((question) => (
        <Text key={question.questionId} className="print-sheet__line">
          {question.words} {answerWords(question, answers) || '还没有回答'}
        </Text>
      ))}
      {map.stages.map((stage) => (
        <PrintedStage key={stage.stage} stage={stage} {...props} />
      ))}
      <PrintedMaybe map={map} />
    </View>
  );
}

function PrintedStage({ stage, ...sheet }: PrintSheetProps & { readonly stage: RouteStage }) {
  return (
    <>
      <Text className="print-sheet__stage">{stageNames[stage.stage]}</Text>
      {stage.groups.flat().map((each) => (
        <PrintedItem key={each.item.itemId} routeItem={each} {...sheet} />
      ))}
    </>
  );
}

function PrintedItem({ routeItem, catalogue, map }: PrintSheetProps & { readonly routeItem: RouteItem }) {
  const { item, departmentName, papers } = routeItem;
  return (
    <View className="print-sheet__item">
      <Text className="print-sheet__strong">
        {item.name}({departmentName},{dayWords(routeItem)})
      </Text>
      <Text className="print-sheet__line">材料:{papers.map(paperWords).join(';')}</Text>
      {itemFacts({ catalogue, routeItem, bundles: map.bundles }).map(({ title, words }) => (
        <Text key={title} className="print-sheet__line">
          {title}:{words}
        </Text>
      ))}
    </View>
  );
}

function PrintedMaybe({ map }: Pick<PrintSheetProps, 'map'>) {
  if (map.maybe.length === 0) return null;

  return (
    <>
      <Text className="print-sheet__stage">{maybeWords(map)}</Text>
      {map.maybe.map(({ item, departmentName, decidedBy }) => (
        <Text key={item.itemId} className="print-sheet__line">
          {item.name}({departmentName}),要看:{decidedBy.map(({ words }) => words).join(' ')}
        </Text>
      ))}
    </>
  );
}

function paperWords(paper: RoutePaper): string {
  const remarks = [countWords(paper), paperSourceWords(paper), paper.mayFollow ? '可容缺后补' : ''];
  return `${paper.name}(${remarks.filter((each) => each !== '').join(',')})`;
}
