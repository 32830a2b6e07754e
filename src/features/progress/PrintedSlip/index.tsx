import { Image, Text, View } from '@tarojs/components';
import { inGroups } from '@/features/caseView/inGroups';
import { paperDay, paperMoment, slipLines } from '../slipLines';
import { useCaseCode } from '../useCaseCode';
import type { PrintedSlipProps } from './PrintedSlipProps';
import '../../routeMap/PrintSheet/index.scss';

/** The receipt for a printer, black on white, in place of the whole page; on a screen it does not show. */
export function PrintedSlip({ agencyCase }: PrintedSlipProps) {
  const { caseId, number, project, submittedAt } = agencyCase;
  const { png } = useCaseCode(caseId, { isWanted: false });

  return (
    <View className="print-sheet">
      <Text className="print-sheet__title">帮代办申请回执</Text>
      <Text className="print-sheet__strong">{project.name}</Text>
      <Text className="print-sheet__strong">办件编号 {inGroups(number)}</Text>
      <Text className="print-sheet__line">{paperMoment(submittedAt)}提交</Text>
      {slipLines(agencyCase, paperDay).map(({ title, words }) => (
        <Text key={title} className="print-sheet__line">
          {title}:{words}
        </Text>
      ))}
      <Text className="print-sheet__line">全程免费,只缴法律法规规定由企业承担的费用。</Text>
      {png === undefined ? null : (
        <Image
          src={`data:image/png;base64,${png}`}
          style={{ width: '45mm', height: '45mm' }}
          aria-label="打开这个办件的小程序码"
        />
      )}
    </View>
  );
}
