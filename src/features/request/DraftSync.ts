import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { chooseSides, hasSameContent, mergeDrafts, type Side } from '@/domain/request/mergeDrafts';
import type { DraftFieldName } from '@/domain/request/draftFields';
import { readDraft } from '@/domain/request/readDraft';
import { hasContent, type RequestDraft } from '@/domain/request/RequestDraft';
import { SyncLine } from '../live/SyncLine';
import { deviceName } from './deviceName';
import { keepAsExtra, sendWaiting } from './draftOutbox';
import type { OpenedDraft } from './draftQuestion';
import { clearDraft, loadDraft, type DraftOwner } from './draftStore';
import { quiet, type DraftConflict, type SyncState } from './SyncState';
import { clearSynced, loadSynced, saveSynced } from './syncedDraft';

type StoredDraft = NonNullable<OpenedDraft['draft']>;

interface Desk {
  readonly owner: DraftOwner;
  /** The server's copy. */
  readonly read: (draftId: string) => Promise<OpenedDraft>;
  readonly current: () => RequestDraft;
  /** Puts a draft on the phone and on the screen. */
  readonly keep: (draft: RequestDraft) => void;
  /** Begins anew: the draft was removed on another device and nothing was typed here since. */
  readonly drop: () => void;
  readonly show: (change: Partial<SyncState>) => void;
}

/** Brings the phone's copy of one draft and the server's together. The phone's is never replaced while it says more. */
export class DraftSync {
  private readonly line: SyncLine;
  private isHandingIn = false;

  constructor(private readonly desk: Desk) {
    const { owner, show } = desk;
    this.line = new SyncLine({ first: () => sendWaitingOf(owner), show });
    // Without an account there is nobody on the server whose draft it could be.
    if (owner.accountId === null) this.line.stop();
  }

  run(): Promise<void> {
    return this.line.run(() => this.push());
  }

  /** Looks first what other devices did meanwhile. */
  open(): Promise<void> {
    return this.line.run(() => this.pull());
  }

  /** Hands the request in from here: a saving that the cloud gets only after it must not look like another device's. */
  async handIn<T>(submit: () => Promise<T>): Promise<T> {
    this.isHandingIn = true;
    try {
      return await submit();
    } finally {
      this.isHandingIn = false;
    }
  }

  /** For another draft in the same form. */
  restart(): void {
    this.goOn();
    this.desk.show(quiet);
  }

  /** Goes on with the chosen values, and keeps the others as a draft of their own. */
  choose(conflict: DraftConflict, sides: Partial<Record<DraftFieldName, Side>>): Promise<void> {
    const { theirs, version } = conflict;
    if (!this.isStillOn(theirs)) return Promise.resolve();

    // Anew: the person may have gone on writing before choosing.
    const mine = this.desk.current();
    const base = loadSynced(this.desk.owner, mine.commandId)?.base;
    const merged = mergeDrafts({ base, mine, theirs });
    const flipped = merged.conflicts.map(
      (field) => [field, sides[field] === 'theirs' ? 'mine' : 'theirs'] as const,
    );
    const { accountId } = this.desk.owner;
    const unchosen = chooseSides({ merged, theirs, sides: Object.fromEntries(flipped) });
    if (accountId !== null) keepAsExtra(accountId, unchosen);

    saveSynced(this.desk.owner, { version, base: theirs });
    this.desk.keep(chooseSides({ merged, theirs, sides }));
    this.goOn();
    this.desk.show({ conflict: undefined });
    return this.run();
  }

  private goOn(): void {
    if (this.desk.owner.accountId !== null) this.line.goOn();
  }

  private async pull(): Promise<void> {
    const mine = this.desk.current();
    if (!hasContent(mine)) return;

    const { draft, caseId } = await this.desk.read(mine.commandId);
    if (!this.isStillOn(mine)) return;
    if (caseId !== null) return this.stopAsSubmitted(caseId);

    const known = loadSynced(this.desk.owner, mine.commandId);
    // An older one was read before this phone's last saving had arrived.
    if (draft !== null && draft.version > (known?.version ?? 0)) return this.reconcile(draft);
    return this.push();
  }

  private async push(): Promise<void> {
    const { owner, current } = this.desk;
    const draft = current();
    const known = loadSynced(owner, draft.commandId);
    if (known === undefined && !hasContent(draft)) return;
    if (known !== undefined && hasSameContent(known.base, draft)) return;

    const command = { commandId: newCommandId(), version: known?.version ?? 0, device: deviceName() };
    const answer = await api.applicant.drafts.save.mutate({ ...command, draft });
    if (!this.isStillOn(draft)) return;
    if (answer.status === 'saved') return saveSynced(owner, { version: answer.version, base: draft });
    if (answer.status === 'submitted') return this.stopAsSubmitted(answer.caseId);
    await this.reconcile(answer.theirs);
  }

  private async reconcile(stored: StoredDraft): Promise<void> {
    const { owner, current, keep, show, drop } = this.desk;
    const mine = current();
    const base = loadSynced(owner, mine.commandId)?.base;
    if (stored.isRemoved && base !== undefined && hasSameContent(base, mine)) return drop();

    const read = readDraft(stored.content);
    if (read === undefined) throw new Error('a draft of our own cannot be read');

    const theirs = read.draft;
    if (read.lost.length > 0) show({ lost: read.lost });
    const { version, device, savedAt } = stored;
    const merged = mergeDrafts({ base, mine, theirs });
    if (merged.conflicts.length > 0) {
      this.line.stop();
      return show({ conflict: { merged, mine, theirs, version, device, savedAt } });
    }

    saveSynced(owner, { version, base: theirs });
    if (!hasSameContent(merged.draft, mine)) keep(merged.draft);
    if (stored.isRemoved || !hasSameContent(merged.draft, theirs)) await this.push();
  }

  /** Filed from another device: what this one has is kept only where it says more, and is no request in hand any longer. */
  private stopAsSubmitted(caseId: string): void {
    if (this.isHandingIn) return this.line.stop();

    const { owner, current, show } = this.desk;
    const { accountId } = owner;
    const mine = current();
    const known = loadSynced(owner, mine.commandId);
    const hasExtra = accountId !== null && known !== undefined && !hasSameContent(known.base, mine);
    if (hasExtra) keepAsExtra(accountId, mine);

    // Another may have been begun here meanwhile, and lies in the same place.
    if (loadDraft(owner)?.commandId === mine.commandId) {
      clearDraft(owner);
      clearSynced(owner);
    }
    this.line.stop();
    void this.line.runAnyway(() => sendWaitingOf(owner));
    show({ caseId, hasExtra });
  }

  private isStillOn({ commandId }: RequestDraft): boolean {
    return this.desk.current().commandId === commandId;
  }
}

async function sendWaitingOf({ accountId }: DraftOwner): Promise<void> {
  if (accountId !== null) await sendWaiting(accountId);
}
