import { newCommandId } from '@/api/newCommandId';
import { apiErrorOf, isOffline, problemSentence } from '@/api/problemSentence';
import { serverNow } from '@/api/serverClock';
import { conversationGateways } from './ConversationGateway';
import {
  emptyDraft,
  loadKeptTalk,
  saveKeptTalk,
  type KeptTalk,
  type TalkDraft,
  type TalkPlace,
  type UnsentMessage,
} from './KeptTalk';

const refusals: ReadonlySet<string> = new Set(['BAD_INPUT', 'NOT_ALLOWED', 'FORBIDDEN', 'TOO_LARGE']);

interface Listeners {
  readonly onChange: (kept: KeptTalk) => void;
  readonly onSent: () => void;
}

/**
 * The draft and what is on its way, on the phone as soon as they are typed. Messages go one after the other, each with
 * its one commandId until it has arrived; without a network they wait for the next `flush`.
 */
export class TalkOutbox {
  private isUnderway = false;
  private kept: KeptTalk;

  constructor(
    private readonly place: TalkPlace,
    private readonly listeners: Listeners,
  ) {
    this.kept = loadKeptTalk(place);
  }

  get current(): KeptTalk {
    return this.kept;
  }

  write(change: (draft: TalkDraft) => TalkDraft): void {
    this.put({ draft: change(this.kept.draft) });
  }

  /** Takes the draft out of the composer and sends it. */
  send(): void {
    const fresh = { commandId: newCommandId(), at: serverNow() };
    const message = { ...this.kept.draft, ...fresh, isSent: false, problem: '', isRefused: false };
    this.put({ draft: emptyDraft, unsent: [...this.kept.unsent, message] });
    void this.flush();
  }

  retry(commandId: string): void {
    this.update(commandId, { problem: '' });
    void this.flush();
  }

  /** Puts it back into the composer, before what stands there. */
  revise(commandId: string): void {
    const back = this.kept.unsent.find((each) => each.commandId === commandId);
    if (back === undefined) return;

    const { draft } = this.kept;
    const text = [back.text, draft.text].filter((words) => words !== '').join('\n');
    this.put({ draft: { text, files: [...back.files, ...draft.files] } });
    this.drop([commandId]);
  }

  drop(commandIds: readonly string[]): void {
    const isLeft = ({ commandId }: UnsentMessage) => !commandIds.includes(commandId);
    if (!this.kept.unsent.every(isLeft)) this.put({ unsent: this.kept.unsent.filter(isLeft) });
  }

  async flush(): Promise<void> {
    if (this.isUnderway) return;

    this.isUnderway = true;
    try {
      for (let next = this.next(); next !== undefined; next = this.next()) {
        if (!(await this.sendOne(next))) return;
      }
    } finally {
      this.isUnderway = false;
    }
  }

  private next(): UnsentMessage | undefined {
    return this.kept.unsent.find(({ problem, isSent }) => problem === '' && !isSent);
  }

  /** @returns whether the next one may be tried */
  private async sendOne({ commandId, text, files }: UnsentMessage): Promise<boolean> {
    const { scope, caseId } = this.place;
    const content = { text, fileIds: files.map(({ fileId }) => fileId) };
    try {
      await conversationGateways[scope].send({ caseId, commandId, content });
      this.update(commandId, { isSent: true });
      this.listeners.onSent();
      return true;
    } catch (error) {
      if (isOffline(error)) return false;

      const isRefused = refusals.has(apiErrorOf(error).code);
      this.update(commandId, { problem: problemSentence(error), isRefused });
      return true;
    }
  }

  private update(commandId: string, change: Partial<UnsentMessage>): void {
    const changed = (each: UnsentMessage) => (each.commandId === commandId ? { ...each, ...change } : each);
    this.put({ unsent: this.kept.unsent.map(changed) });
  }

  private put(change: Partial<KeptTalk>): void {
    this.kept = { ...this.kept, ...change };
    saveKeptTalk(this.place, this.kept);
    this.listeners.onChange(this.kept);
  }
}
