import type { PhoneCloud } from './wx/PhoneCloud';

/** What a person sees and touches: one of these, the first that is given, says which element is meant. */
export interface Target {
  /** The element's own words: exactly these or, when nothing reads so, the shortest that contain them. */
  readonly text?: string;
  /** An accessibility label, or the words beside a field. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly id?: string;
  /** Of several that fit, the one that shares the smallest block with these words. */
  readonly near?: string;
  /** Of several that fit, the nth, counted from 0. */
  readonly nth?: number;
}

export interface PhoneFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One call of `wx`, as the app made it. */
export interface WxCall {
  readonly api: string;
  readonly options: Record<string, unknown>;
}

/** What the logic layer sent to the view layer; bytes are those of the JSON text in UTF-8. */
export interface SetDataCount {
  readonly calls: number;
  readonly bytes: number;
  /** Of the calls that carry these words. */
  saying(words: string): { readonly calls: number; readonly bytes: number };
  reset(): void;
}

export interface ModalAnswer {
  readonly confirm: boolean;
  /** What was typed, where the modal is editable. */
  readonly content?: string;
}

export interface PhoneOptions {
  /** Who is logged in and where; a Caller of startTestCloud fits. Without one every cloud call fails as offline. */
  readonly cloud?: PhoneCloud;
  /** Hand the map of an earlier phone over to start the app again with what it had stored. */
  readonly storage?: Map<string, string>;
  /** As `storage`, for the files that the app saved. */
  readonly savedFiles?: Map<string, PhoneFile>;
  /** Folder of the built mini-program. */
  readonly dist?: string;
  /** The system's text size in px; 17 is WeChat's standard. */
  readonly fontSizeSetting?: number;
  /** Functions of `wx` that this version of WeChat does not have yet. */
  readonly lacks?: readonly string[];
  /** What WeChat wears; light when absent. */
  readonly theme?: 'light' | 'dark';
}

export type Choice = string | number | boolean | readonly (string | number)[];

/** The built mini-program on a phone without a browser; each verb waits until its target is there. */
export interface MiniProgram {
  /** Starts the app at a page; on a running app it is reLaunch. */
  open(route: string, query?: Record<string, string>): Promise<void>;
  tap(target: Target): Promise<void>;
  /** Fills an input or a textarea: focus, input, blur. */
  type(target: Target, text: string): Promise<void>;
  /** Chooses in a picker (words, index, date, or a list of them), a switch (boolean) or a slider (number). */
  pick(target: Target, choice: Choice): Promise<void>;
  /** Draws a stroke on a canvas, from point to point in px. */
  draw(target: Target, points: readonly (readonly [number, number])[]): Promise<void>;
  /** Taps a tab of the tab bar. */
  tab(text: string): Promise<void>;
  /** The navigation bar's way back. */
  back(): Promise<void>;
  /** Pulls the page down. */
  pull(): Promise<void>;
  /** Scrolls the page, and each scroll-view in it, to the end. */
  reachBottom(): Promise<void>;
  /** Puts the app in the background. */
  hide(): void;
  /** Brings it back. */
  show(): void;
  waitFor(what: string | (() => boolean | Promise<boolean>), timeoutMs?: number): Promise<void>;
  /** Visible text of the current page, block by block. */
  texts(): string[];
  has(text: string): boolean;
  /** Whether an element that fits is there and can be tapped. */
  canTap(target: Target): boolean;
  /** Whether the app has drawn and asked all it means to, until an answer, a person or the clock moves it on. */
  isIdle(): boolean;
  /** What a field holds. */
  valueOf(target: Target): string;
  /** The current page, without a leading slash. */
  route(): string;
  query(): Record<string, string>;
  /** The routes of the page stack, the oldest first. */
  stack(): string[];
  /** What the next chooseMedia, chooseImage or chooseMessageFile answers; without any, the person cancels. */
  setFiles(files: readonly PhoneFile[]): void;
  /** Answers the next modal; without any, it is confirmed. */
  answerModal(answer: ModalAnswer): void;
  /** Answers the next action sheet by its words; without any, the person cancels. */
  answerSheet(text: string): void;
  /** The next call of this `wx` function fails for this reason, as WeChat words it. */
  refuse(api: string, reason: string): void;
  /** Hands the page on from WeChat's menu; answers what a friend receives. */
  share(): SharedPage;
  /** Network off or on: cloud calls fail while it is off. */
  setOnline(isOnline: boolean): void;
  /** Titles of the toasts shown so far. */
  toasts(): string[];
  /** Template ids that the app asked for, call by call. */
  subscribeRequests(): string[][];
  calls(api: string): WxCall[];
  /** What went wrong inside the app: thrown errors and console.error. */
  errors(): string[];
  readonly setData: SetDataCount;
  readonly storage: Map<string, string>;
  readonly savedFiles: Map<string, PhoneFile>;
  close(): Promise<void>;
}

export interface SharedPage {
  readonly title: string;
  /** The page's route with its query, as the app gave it. */
  readonly path: string;
}

export interface MiniProgramRuntime {
  readonly name: string;
  start(options?: PhoneOptions): Promise<MiniProgram>;
}
