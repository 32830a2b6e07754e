import { Text, View } from '@tarojs/components';
import { amountWords, type Fee } from '@/domain/publicity/Fee';
import { Card } from '@/components/Card';
import './index.scss';

/** P2: what is free, and the statutory fees that remain. */
export function FeeList({ fees }: { readonly fees: readonly Fee[] }) {
  return (
    <>
      <Card title="帮办、代办都不收钱">
        <Text className="fee-list__words">
          咨询、填表、申报、催办、送达,专员都不收费,也不会请您付“服务费”“加急费”。有人收费,请告诉工作组。
        </Text>
      </Card>
      <Card title="仍由企业缴纳的法定费用">
        {fees.map((fee) => (
          <FeeRow key={fee.feeId} fee={fee} />
        ))}
        <Text className="fee-list__small">
          不是每个项目都要缴。测绘、图审、检测等中介服务由企业自己选择机构、自己付费。
        </Text>
      </Card>
    </>
  );
}

function FeeRow({ fee }: { readonly fee: Fee }) {
  return (
    <View className="fee-list__fee">
      <Text className="fee-list__name">{fee.name}</Text>
      <Text className="fee-list__words">{fee.when}</Text>
      <Text className="fee-list__amount">标准:{amountWords(fee)}</Text>
      <Text className="fee-list__small">
        由{fee.collector}收取。依据:{fee.source}
      </Text>
      {fee.verified ? null : <Text className="fee-list__small">这一项待区县核定。</Text>}
    </View>
  );
}
