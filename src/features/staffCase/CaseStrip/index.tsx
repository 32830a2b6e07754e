import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import './index.scss';

interface CaseStripProps {
  readonly answer: CaseAnswer;
}

/** Which case a form is about, in two lines, so that the form itself begins near the top. */
export function CaseStrip({ answer }: CaseStripProps) {
  const { project, enterprise, number } = answer.view.agencyCase;
  return (
    <View className="case-strip">
      <Text className="case-strip__project">{project.name}</Text>
      <Text className="case-strip__fact">
        {enterprise.name} · {number}
      </Text>
    </View>
  );
}
