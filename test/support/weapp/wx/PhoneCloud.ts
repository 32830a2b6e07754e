/** The cloud as one logged-in person reaches it; a Caller of startTestCloud fits. */
export interface PhoneCloud {
  call(name: string, event?: object): Promise<{ result?: unknown; errCode?: number; errMsg?: string }>;
  /** Answers the fileID. */
  upload(path: string, bytes: Uint8Array): Promise<string>;
  /** Accepts one message of each template. */
  subscribe?(templateIds: string[]): Promise<unknown>;
}
