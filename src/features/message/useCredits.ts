import { useRef } from 'react';
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
  const ask = useAskingFirst(templateKeys);
  return async function askCredits(): Promise<void> {
    const count = await ask();
    void count();
  };
}

/**
 * As `useCredits`, for a tap that signs the person up: nothing can be counted for somebody who is not known yet.
 * Answers what counts it, to be called once they are.
 */
export function useAskingFirst(templateKeys: readonly TemplateKey[]): () => Promise<() => Promise<void>> {
  const templateIds = useTemplateIds();
  const popup = useRef<Promise<string[]> | undefined>(undefined);

  return async function ask(): Promise<() => Promise<void>> {
    const wanted = templateKeys
      .flatMap((key) => {
        const templateId = templateIds?.[key];
        return templateId === undefined ? [] : [{ key, templateId }];
      })
      .slice(0, MOST_AT_ONCE);
    if (wanted.length === 0) return () => Promise.resolve();

    // A second tap waits for the answer to the first: were it to come later, what the tap is for would be done twice.
    const isOpen = popup.current !== undefined;
    popup.current ??= transport
      .requestSubscribe(wanted.map(({ templateId }) => templateId))
      .catch((): string[] => [])
      .finally(() => (popup.current = undefined));
    const accepted = await popup.current;
    if (isOpen) return () => Promise.resolve();

    const accepts = wanted.filter(({ templateId }) => accepted.includes(templateId)).map(({ key }) => key);
    return () => (accepts.length > 0 ? addCredits(accepts) : Promise.resolve());
  };
}

async function addCredits(templateKeys: TemplateKey[]): Promise<void> {
  await api.applicant.me.addCredits
    .mutate({ commandId: newCommandId(), templateKeys })
    .catch(() => undefined);
}
