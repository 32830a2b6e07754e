import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { formatMoment } from '@/domain/schedule/peopleDates';
import type { Submission } from '@/domain/agencyCase/Paper';
import { PaperVersionNote } from '@/features/vault/PaperVersionNote';
import { usePaperVersions, type PaperVersion } from '@/features/vault/usePaperVersions';
import { Card } from '@/components/Card';
import { FileLinks } from '../FileLinks';
import type { ApiScope } from '../CaseGateway';
import './index.scss';

interface SubmittedPapersProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** Everything uploaded for the case, newest first; each file opens by a tap. */
export function SubmittedPapers({ scope, answer, now }: SubmittedPapersProps) {
  const newestFirst = [...answer.view.agencyCase.submissions].reverse();
  const versions = usePaperVersions(scope, answer);
  const isLatest = ({ materialId }: Submission, place: number) =>
    newestFirst.findIndex((each) => each.materialId === materialId) === place;

  return (
    <Card title="已上传的材料">
      {newestFirst.length === 0 ? <Text className="submitted-paper__none">还没有上传材料。</Text> : null}
      {newestFirst.map((paper, place) => (
        <View key={`${paper.materialId} ${paper.at}`} className="submitted-paper">
          <Text className="submitted-paper__name">{paper.name}</Text>
          <Text className="submitted-paper__when">{formatMoment(paper.at, now)}</Text>
          <FileLinks scope={scope} fileIds={paper.fileIds} files={answer.files} paperName={paper.name} />
          <VersionLine
            {...{ scope, answer, now }}
            version={isLatest(paper, place) ? versions.get(paper.materialId) : undefined}
          />
        </View>
      ))}
    </Card>
  );
}

function VersionLine({
  version,
  ...shared
}: SubmittedPapersProps & { readonly version: PaperVersion | undefined }) {
  return version === undefined ? null : <PaperVersionNote {...shared} paper={version} />;
}
