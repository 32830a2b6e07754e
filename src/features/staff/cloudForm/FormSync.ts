import { newCommandId } from '@/api/newCommandId';
import { isSameForm, mergeForms, type FormRecord, type FormSide } from '@/domain/shared/mergeForms';
import type { z } from '@/domain/zod';
import { SyncLine } from '@/features/live/SyncLine';
import { deviceName } from '@/features/request/deviceName';
import type { FormGateway, FormScope, StoredForm } from './formGateway';
import {
  clearSyncedForm,
  loadSyncedForm,
  removeFormLater,
  saveSyncedForm,
  sendRemovals,
} from './syncedForms';

export interface FormConflict<T> {
  /** What both devices changed, by path. */
  readonly paths: readonly string[];
  readonly mine: T;
  readonly theirs: T;
  readonly version: number;
  readonly device: string;
  /** ISO instant. */
  readonly savedAt: string;
}

export interface FormSyncState<T> {
  /** Whether this device's copy waits for a network. */
  readonly isWaiting: boolean;
  readonly conflict: FormConflict<T> | undefined;
  /** It was sent or thrown away on another device, and more was written here. */
  readonly wasEnded: boolean;
  readonly problem: string;
}

export const quietForm = { isWaiting: false, conflict: undefined, wasEnded: false, problem: '' } as const;

export interface FormDesk<T extends FormRecord> {
  readonly scope: FormScope;
  readonly gateway: FormGateway;
  readonly schema: z.ZodType<T>;
  /** Which form of what, for what is on the desk now. */
  readonly keyOf: (form: T) => string;
  /** What a list calls it. */
  readonly titleOf: (form: T) => string;
  /** The blank that this form began with. */
  readonly blankOf: (form: T) => T;
  readonly current: () => T;
  readonly keep: (form: T) => void;
  /** Begins anew: it was ended on another device and nothing was written here since. */
  readonly drop: () => void;
  /** The same words as a form of their own, where the other was ended elsewhere. */
  readonly renew: (form: T) => T;
  readonly show: (change: Partial<FormSyncState<T>>) => void;
}

/** Brings this device's copy of one form and the server's together. Neither is ever replaced while it says more. */
export class FormSync<T extends FormRecord> {
  private readonly line: SyncLine;

  constructor(private readonly desk: FormDesk<T>) {
    this.line = new SyncLine({ first: () => this.sendRemovals(), show: desk.show });
  }

  run(): Promise<void> {
    return this.line.run(() => this.push());
  }

  /** Looks first what other devices did meanwhile. */
  open(): Promise<void> {
    return this.line.run(() => this.pull());
  }

  /** For another form on the same desk. */
  restart(): void {
    this.line.goOn();
    this.desk.show(quietForm);
  }

  /** Goes on with the server's copy: what is typed from now on is a change of it, not another version beside it. */
  take({ form, version }: { readonly form: T; readonly version: number }): void {
    saveSyncedForm(this.desk.keyOf(form), { version, base: form });
    this.desk.keep(form);
  }

  /** Once the form is sent or thrown away: the server's copy goes too. */
  end(): Promise<void> {
    this.forget(this.desk.keyOf(this.desk.current()));
    this.line.stop();
    return this.line.runAnyway(() => this.sendRemovals());
  }

  /** Goes on with the chosen values; what is not chosen is what this person has read and let go. */
  choose({ theirs, version }: FormConflict<T>, sides: Readonly<Record<string, FormSide>>): Promise<void> {
    const mine = this.desk.current();
    const key = this.desk.keyOf(mine);
    if (key !== this.desk.keyOf(theirs)) return Promise.resolve();

    // Anew: the person may have gone on writing before choosing.
    const { form } = mergeForms({ base: this.baseOf(mine), mine, theirs }, (path) => sides[path] ?? 'mine');
    saveSyncedForm(key, { version, base: theirs });
    this.desk.keep(form);
    this.line.goOn();
    this.desk.show({ conflict: undefined });
    return this.run();
  }

  private sendRemovals(): Promise<void> {
    return sendRemovals(this.desk.scope, this.desk.gateway);
  }

  private async pull(): Promise<void> {
    const key = this.desk.keyOf(this.desk.current());
    const stored = await this.desk.gateway.get(key);
    if (!this.isStillOn(key)) return;

    const known = loadSyncedForm(key);
    if (stored === null && known !== undefined) return this.settleEnded(key);
    if (stored !== null && stored.version !== known?.version) return this.reconcile(key, stored);
    return this.push();
  }

  private async push(): Promise<void> {
    const { gateway, current, keyOf, titleOf } = this.desk;
    const form = current();
    const formKey = keyOf(form);
    if (isSameForm(this.baseOf(form), form)) return;

    const version = loadSyncedForm(formKey)?.version ?? 0;
    const title = Array.from(titleOf(form)).slice(0, MOST_TITLE_LETTERS).join('');
    const saving = { commandId: newCommandId(), formKey, title, version, device: deviceName() };
    const answer = await gateway.save({ ...saving, form: { ...form } });
    if (!this.isStillOn(formKey)) return;
    if (answer.status === 'saved') return saveSyncedForm(formKey, { version: answer.version, base: form });
    if (answer.status === 'gone') return this.settleEnded(formKey);
    await this.reconcile(formKey, answer.theirs);
  }

  private async reconcile(key: string, stored: StoredForm): Promise<void> {
    const { current, keep, show, schema } = this.desk;
    const read = schema.safeParse(stored.content);
    if (!read.success) {
      this.line.stop();
      return show({
        problem: '另一台设备上的小程序版本不同,它存的内容这里读不出来。这台设备写的先留在本机。',
      });
    }

    const [mine, theirs] = [current(), read.data];
    const { form, conflicts } = mergeForms({ base: this.baseOf(mine), mine, theirs });
    const { version, device, savedAt } = stored;
    if (conflicts.length > 0) {
      this.line.stop();
      return show({ conflict: { paths: conflicts, mine, theirs, version, device, savedAt } });
    }

    saveSyncedForm(key, { version, base: theirs });
    if (!isSameForm(form, mine)) keep(form);
    await this.push();
  }

  /** Sent or thrown away elsewhere: what was written here since stays, as a form of its own. */
  private async settleEnded(key: string): Promise<void> {
    const { current, drop, keep, renew, show } = this.desk;
    const mine = current();
    const isUntouched = isSameForm(this.baseOf(mine), mine);
    clearSyncedForm(key);
    if (isUntouched) return drop();

    keep(renew(mine));
    show({ wasEnded: true });
    await this.push();
  }

  private forget(key: string): void {
    clearSyncedForm(key);
    removeFormLater(this.desk.scope, key);
  }

  private baseOf(form: T): T {
    const known = this.desk.schema.safeParse(loadSyncedForm(this.desk.keyOf(form))?.base);
    return known.success ? known.data : this.desk.blankOf(form);
  }

  private isStillOn(key: string): boolean {
    return !this.line.isStopped && this.desk.keyOf(this.desk.current()) === key;
  }
}

/** As the server takes it. */
const MOST_TITLE_LETTERS = 30;
