import type { Catalogue } from '@/domain/catalogue/catalogue';
import { isSameCatalogue, mergeCatalogues } from '@/domain/catalogue/merge/mergeCatalogues';
import type { DraftGateway } from './DraftGateway';
import type { Desk, DraftState } from './DraftState';
import { settled, withDesk } from './withDesk';

/** A pause in typing, and the wait before another try without a network, in ms. */
const PAUSE_MS = 800;
const OFFLINE_MS = 10_000;

/**
 * The one draft of the district as this phone edits it: every change is on the phone at once, on the server after a
 * pause, and brought together with what others saved meanwhile.
 */
export function createDraftStore(gateway: DraftGateway) {
  let state: DraftState | undefined;
  let cancelSaving = () => {};
  let isSaving = false;
  let loading: Promise<void> | undefined;
  /** What was sent without an answer so far; it is sent again as it was before anything newer. */
  let pending: { readonly catalogue: Catalogue; readonly commandId: string } | undefined;
  const listeners = new Set<() => void>();

  function set(next: DraftState): void {
    state = next;
    if (next.working === next.stored) gateway.unsaved.clear();
    else gateway.unsaved.write({ base: next.stored, working: next.working });
    for (const listener of listeners) listener();
  }

  function saveLater(ms: number): void {
    cancelSaving();
    cancelSaving = gateway.later(ms, () => void save());
  }

  /** One question for all who ask while it is under way. @throws whatever the gateway throws */
  function load(): Promise<void> {
    loading ??= read().finally(() => (loading = undefined));
    return loading;
  }

  async function read(): Promise<void> {
    const desk = await gateway.load();
    if (isSaving) return;
    absorb(desk);
  }

  function absorb(desk: Desk): void {
    const next = withDesk({ state, desk, unsaved: gateway.unsaved.read() });
    set(next);
    if (next.working !== next.stored) saveLater(PAUSE_MS);
  }

  /** Sends until all is saved, or says why not. @returns whether all is saved */
  async function save(): Promise<boolean> {
    if (!state || isSaving) return false;
    if (state.working === state.stored && !pending) return true;

    isSaving = true;
    cancelSaving();
    const sent = (pending ??= { catalogue: state.working, commandId: gateway.newCommandId() });
    set({ ...state, saving: 'saving', problem: '' });
    try {
      const { revision } = await gateway.save({ revision: state.revision, ...sent });
      pending = undefined;
      set(settled({ ...state, revision, stored: sent.catalogue, savedAt: gateway.now() }));
    } catch (error) {
      await recover(error);
    } finally {
      isSaving = false;
    }
    return state.saving === 'waiting' ? save() : state.saving === 'saved';
  }

  async function recover(error: unknown): Promise<void> {
    const { kind, sentence } = gateway.faultOf(error);
    if (kind !== 'offline') pending = undefined;
    if (!state) return;

    if (kind === 'conflict') {
      const desk = await gateway.load().catch(() => undefined);
      if (desk) return set(withDesk({ state, desk, unsaved: undefined }));
    }
    set({ ...state, saving: 'failed', problem: sentence });
    if (kind !== 'other') saveLater(OFFLINE_MS);
  }

  /** @param removal words for what is taken away; it can then be taken back */
  function change(edit: (catalogue: Catalogue) => Catalogue, removal?: string): void {
    if (!state) return;
    const working = edit(state.working);
    if (working === state.working) return;

    const undo =
      removal === undefined ? state.removal : { words: removal, before: state.working, after: working };
    set({ ...state, working, removal: undo, saving: 'waiting', problem: '' });
    saveLater(PAUSE_MS);
  }

  function undoRemoval(): void {
    const removal = state?.removal;
    if (!state || !removal) return;
    const { before, after } = removal;
    set({ ...state, removal: null });
    change((mine) => mergeCatalogues({ base: after, mine, theirs: before }).merged);
  }

  /** Takes what the server says after it changed the draft itself; what this phone had can be taken back. */
  async function replaced(removal: string | null): Promise<void> {
    const before = state;
    pending = undefined;
    cancelSaving();
    const desk = await gateway.load();
    const stored = desk.draft.catalogue ?? desk.current.catalogue;
    const fresh = withDesk({ state: undefined, desk, unsaved: undefined });
    const isUndoable = removal !== null && before && !isSameCatalogue(before.working, stored);
    set({
      ...fresh,
      removal: isUndoable ? { words: removal, before: before.working, after: fresh.working } : null,
    });
  }

  return {
    get: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...{ load, save, change, undoRemoval, replaced },
    dismissConflict: () => state && set({ ...state, conflict: null }),
    dismissRemoval: () => state && set({ ...state, removal: null }),
  };
}
