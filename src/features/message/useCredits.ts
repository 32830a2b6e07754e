import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { transport } from '@/api/transport';
import type { TemplateKey } from '@/domain/message/TemplateKey';
import { useTemplateIds } from './useTemplateIds';

/** The platform takes so many templates in one popup on every client. */
const MOST_AT_ONCE = 3;

/**
 * Asks, at a tap, for leave to send one message of each kind, and counts what was accepted. Never refuses and never
 * throws: who does not want messages still gets what the tap is for. Ids are read beforehand, since the platform shows
 * its popup only straight from a tap.
 */
export function useCredits(templateKeys: readonly TemplateKey[]): () => Promise<void> {
  const templateIds = useTemplateIds();

  return async function askCredits(): Promise<void> {
    if (templateIds === undefined) return;

    const wanted = templateKeys
      .flatMap((key) => (templateIds[key] === undefined ? [] : [{ key, templateId: templateIds[key] }]))
      .slice(0, MOST_AT_ONCE);
    if (wanted.length === 0) return;

    const accepted = await transport
      .requestSubscribe(wanted.map(({ templateId }) => templateId))
      .catch((): string[] => []);
    const accepts = wanted.filter(({ templateId }) => accepted.includes(templateId)).map(({ key }) => key);
    if (accepts.length > 0) void addCredits(accepts);
  };
}

async function addCredits(templateKeys: TemplateKey[]): Promise<void> {
  await api.applicant.me.addCredits
    .mutate({ commandId: newCommandId(), templateKeys })
    .catch(() => undefined);
}
