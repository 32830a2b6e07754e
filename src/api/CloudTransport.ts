export interface PickedFile {
  /** As the person knows it, with its ending. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** What the platform needs to send it: a temporary path in the mini-program, a File in a browser. */
  readonly source: string | File;
}

export interface UploadCall {
  readonly path: string;
  readonly file: PickedFile;
  readonly onProgress?: (percent: number) => void;
  readonly onStart?: (stop: () => void) => void;
}

/** How this platform reaches the cloud. Every failure is thrown as an ApiError with a sentence for the user. */
export interface CloudTransport {
  /** Runs a cloud function; answers its result, or undefined where it gave none. */
  callFunction(call: { name: string; event: object }): Promise<unknown>;
  /**
   * Sends a file; `onProgress` gets 0–100, `onStart` what stops it: it then fails as STOPPED. Answers the storage's file id.
   */
  uploadFile(upload: UploadCall): Promise<string>;
  /** Shows a file that a temporary address leads to. `beside` are the photos that one may swipe on to, itself among them. */
  openFile(file: {
    readonly url: string;
    readonly name: string;
    readonly kind: string;
    readonly beside?: readonly string[];
  }): Promise<void>;
  /** Asks for one message of each template (1 to 3 ids); answers the ids that were accepted. Only from a tap. */
  requestSubscribe(templateIds: readonly string[]): Promise<string[]>;
}
