import { useState } from 'react';
import { Canvas, Image, Text, View } from '@tarojs/components';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { dayOf } from '@/domain/shared/time';
import { sayDay } from '@/features/caseView/sayDay';
import type { Measure } from '@/features/routeMap/poster/Poster';
import { posterCanvasId } from '@/features/routeMap/poster/posterCanvasId';
import { savePoster } from '@/features/routeMap/poster/savePoster';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { layoutSlip } from '../layoutSlip';
import { paperDay, paperMoment, slipLines } from '../slipLines';
import { useCaseCode, type CaseCode } from '../useCaseCode';
import './index.scss';

interface CaseSlipProps {
  readonly agencyCase: AgencyCase;
  /** ISO instant. */
  readonly now: string;
}

const isWeb = process.env.TARO_ENV === 'h5';

/** The receipt: who answers by when, and a code that opens this case. Whole without the code. */
export function CaseSlip({ agencyCase, now }: CaseSlipProps) {
  const { caseId, number, project, submittedAt } = agencyCase;
  const code = useCaseCode(caseId);
  const [problem, setProblem] = useState('');

  async function save(): Promise<void> {
    const lines = slipLines(agencyCase, paperDay);
    const submitted = paperMoment(submittedAt);
    const content = { number, projectName: project.name, submitted, lines, code: code.png };
    const layout = (measure: Measure) => layoutSlip(content, measure);
    setProblem(await savePoster({ name: `帮代办回执-${number}`, layout }));
  }

  return (
    <Card title="申请回执">
      {slipLines(agencyCase, (day) => sayDay(day, dayOf(now))).map(({ title, words }) => (
        <View key={title} className="case-slip__line">
          <Text className="case-slip__title">{title}</Text>
          <Text className="case-slip__words">{words}</Text>
        </View>
      ))}
      <CodePicture code={code} />
      <View className="case-slip__actions">
        <QuietButton onClick={() => void save()}>存成图片</QuietButton>
        {isWeb ? <QuietButton onClick={() => window.print()}>打印</QuietButton> : null}
      </View>
      <Problem sentence={problem} />
      {isWeb ? null : <Canvas type="2d" id={posterCanvasId} className="case-slip__canvas" />}
    </Card>
  );
}

function CodePicture({ code: { png, isLoading, error, retry } }: { readonly code: CaseCode }) {
  if (png !== undefined)
    return (
      <View className="case-slip__code">
        <Image
          className="case-slip__picture"
          src={`data:image/png;base64,${png}`}
          aria-label="打开这个办件的小程序码"
        />
        <Text className="case-slip__hint">本企业的人用微信扫码,直接打开这个办件。</Text>
      </View>
    );

  return (
    <View className="case-slip__code">
      {isLoading ? <Text className="case-slip__hint">正在生成小程序码…</Text> : <Problem sentence={error} />}
      {isLoading ? null : <QuietButton onClick={retry}>重新生成小程序码</QuietButton>}
    </View>
  );
}
