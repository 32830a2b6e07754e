import type { MessageLabels } from './web/messageList';
import type { Phone } from './web/phonesPage';

export type LocalCloudOptions = {
  /** TCP port on 127.0.0.1; 0 picks a free one. */
  port: number;
  /** Data folder; made when missing. */
  dir: string;
  /** Folder with one folder per function, indexes.json and environment.json. */
  functions: string;
  /** The H5 build, served under /app/. */
  web?: string;
  /** The phones of the front page, or a JSON file that lists them: `[{ title, identity, path }]`. */
  phones?: string | readonly Phone[];
  /** What the templates and their fields are called, by template id, for the mailbox page. */
  templates?: MessageLabels['templates'];
  /** More environment variables for the functions; they win over environment.json. */
  env?: Record<string, string>;
  /** Whether timers run by themselves; they do unless this is false. */
  timers?: boolean;
  /** Refuse queries that look at more than 500 documents for want of an index, instead of warning. */
  strict?: boolean;
  /** The clock of WeChat's side (tickets, quotas, messages), epoch ms; the machine's when absent. */
  now?: () => number;
  /** Pages of the released mini-program, for messages that lead to one, or its app.json; any will do when absent. */
  pages?: string | readonly string[];
};

export type LocalCloud = {
  url: string;
  /** Variables that let wx-server-sdk in any process on this machine reach this cloud. */
  sdkEnvironment: Record<string, string>;
  close: () => Promise<void>;
};
