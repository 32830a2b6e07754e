import { sameName } from '@/domain/vault/scope';
import type { DraftFile, RequestDraft } from '@/domain/request/RequestDraft';
import type { VaultOffer } from '@/features/vault/vaultTypes';

type Papers = RequestDraft['papers'];

/**
 * The papers with what the vault holds put in where nobody has chosen anything yet. An expired paper is not put in, one
 * that was taken out stays out, and papers of another project go when the project changes. The same object where
 * nothing changes.
 */
export function withVaultPapers({
  papers,
  offers,
  projectName,
}: {
  readonly papers: Papers;
  readonly offers: readonly VaultOffer[];
  readonly projectName: string;
}): Papers {
  const kept = withoutOtherProjects(papers, sameName(projectName));
  const added = offers
    .filter(({ materialId, standing }) => kept[materialId] === undefined && standing !== 'expired')
    .map((offer) => [offer.materialId, filesOf(offer, projectName)] as const)
    .filter(([, files]) => files.length > 0);
  return added.length === 0 ? kept : { ...kept, ...Object.fromEntries(added) };
}

/** An offer's files as the draft keeps them: those of a project remember whose they are. */
export function filesOf(offer: VaultOffer, projectName: string): DraftFile[] {
  const mark = offer.projectName === '' ? {} : { vaultProject: sameName(projectName) };
  return offer.files.map((file) => ({ ...file, ...mark }));
}

function withoutOtherProjects(papers: Papers, project: string): Papers {
  const isForeign = ({ vaultProject }: DraftFile) => vaultProject !== undefined && vaultProject !== project;
  const entries = Object.entries(papers);
  const kept = entries.filter(([, files]) => !files.some(isForeign));
  return kept.length === entries.length ? papers : Object.fromEntries(kept);
}
