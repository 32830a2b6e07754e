import { Text, View } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { MOST_PAGES } from '@/domain/files/FileKind';
import type { Day } from '@/domain/shared/time';
import { usePapers } from '@/features/guide/usePapers';
import { fileRules } from '@/features/files/fileProblem';
import { useNow } from '@/features/live/useNow';
import type { VaultOffer } from '@/features/vault/vaultTypes';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { neededPapers } from '@/domain/request/neededPapers';
import { requestPlace } from '../requestPlace';
import type { DraftFile, RequestDraft } from '@/domain/request/RequestDraft';
import type { StepProps } from '../stepProps';
import { PaperCard } from './PaperCard';
import './index.scss';

interface PapersStepProps extends StepProps {
  readonly catalogue: Catalogue;
  /** Undefined while no enterprise is bound: files belong to one. */
  readonly enterpriseId: string | undefined;
  /** What the vault holds of the papers. */
  readonly offers: readonly VaultOffer[];
  readonly onBind: () => void;
}

/** 材料: each paper once, however many items want it. Nothing here must be uploaded now: the specialist collects. */
export function PapersStep({ draft, change, catalogue, enterpriseId, offers, onBind }: PapersStepProps) {
  const { toBring, filledBySpecialist, comingAsResults } = neededPapers({
    catalogue,
    itemIds: draft.itemIds,
  });
  const now = useNow();
  const guideOf = usePapers();
  const put = (materialId: string) => (files: DraftFile[]) =>
    change((before) => ({
      ...before,
      papers: { ...before.papers, [materialId]: files },
      // The day was said of files that are gone.
      ...(files.length === 0 ? { validity: without(before.validity, materialId) } : {}),
    }));
  const sayUntil = (materialId: string) => (day: Day | null) =>
    change((before) => {
      const validity = without(before.validity, materialId);
      return { ...before, validity: day === null ? validity : { ...validity, [materialId]: day } };
    });

  return (
    <View>
      <Text className="papers-step__lead">
        手边有的先上传,没有的专员上门时再收。{fileRules},一份材料最多 {MOST_PAGES} 页。
      </Text>
      {enterpriseId === undefined ? <BindFirst onBind={onBind} /> : null}
      {toBring.length === 0 ? (
        <Text className="papers-step__lead">选好事项后,这里会列出需要的材料。</Text>
      ) : null}
      {toBring.map((paper) => (
        <PaperCard
          key={paper.materialId}
          paper={paper}
          guide={guideOf(paper.materialId)}
          files={draft.papers[paper.materialId] ?? []}
          offer={offers.find(({ materialId }) => materialId === paper.materialId)}
          projectName={draft.project.name}
          {...{ enterpriseId, now }}
          place={requestPlace(draft, paper.materialId)}
          validUntil={draft.validity[paper.materialId]}
          onChange={put(paper.materialId)}
          onSayUntil={sayUntil(paper.materialId)}
        />
      ))}
      <NamesCard title="这些由专员代您填写" names={filledBySpecialist} />
      <NamesCard title="这些办下来就有,不用您准备" names={comingAsResults} />
    </View>
  );
}

function BindFirst({ onBind }: { readonly onBind: () => void }) {
  return (
    <Card title="上传前先绑定企业">
      <Text className="papers-step__words">
        材料归在企业名下,只有您和办理人员能看。也可以先跳过,稍后再传。
      </Text>
      <View className="papers-step__bind">
        <QuietButton onClick={onBind}>绑定企业</QuietButton>
      </View>
    </Card>
  );
}

function NamesCard({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;

  return (
    <Card title={title}>
      <Text className="papers-step__words">{names.join('、')}</Text>
    </Card>
  );
}

function without(validity: RequestDraft['validity'], materialId: string): RequestDraft['validity'] {
  return Object.fromEntries(Object.entries(validity).filter(([id]) => id !== materialId));
}
