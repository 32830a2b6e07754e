type Outcome = { ok: true; output: unknown } | { ok: false; error: { code: string; userMessage: string } };

export type FunctionName = 'applicant' | 'workbench' | 'supervision';

/** One person with one identity, using the public procedures as a mini-program would. */
export class Phone {
  private commandCount = 0;

  private constructor(
    readonly identity: string,
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async of({ url, identity }: { url: string; identity: string }): Promise<Phone> {
    const { token } = (await post(`${url}/login`, { identity })) as { token: string };
    return new Phone(identity, url, token);
  }

  query<Output>(name: FunctionName, path: string, input: object = {}): Promise<Output> {
    return this.send(name, { path, type: 'query', input });
  }

  /** Command ids are the same in every run, so that loading the demo twice changes nothing. */
  command<Output>(name: FunctionName, path: string, input: object = {}): Promise<Output> {
    this.commandCount += 1;
    const commandId = `demo-${this.identity}-${this.commandCount}`;
    return this.send(name, { path, type: 'mutation', input: { commandId, ...input } });
  }

  /** Accepts the popup for one more message of each template, as on a phone. */
  async subscribe(templateKeys: readonly string[]): Promise<void> {
    const templateIds = await this.query<Record<string, string>>('applicant', 'me.templates');
    const ids = templateKeys.flatMap((key) => templateIds[key] ?? []);
    await post(`${this.url}/wx/subscribe`, { templateIds: ids }, this.token);
    await this.command('applicant', 'me.addCredits', { templateKeys });
  }

  async upload(
    name: FunctionName,
    file: { name: string; bytes: Uint8Array; owner: object },
  ): Promise<string> {
    const { folder } = await this.command<{ folder: string }>(name, 'files.ticket');
    const path = encodeURIComponent(`${folder}/${file.name}`);
    const response = await fetch(`${this.url}/upload?path=${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/octet-stream' },
      body: file.bytes as BodyInit,
    });
    const { fileID } = (await response.json()) as { fileID: string };
    const registered = await this.command<{ fileId: string }>(name, 'files.register', {
      fileID,
      name: file.name,
      ...file.owner,
    });
    return registered.fileId;
  }

  private async send<Output>(name: FunctionName, event: { path: string; type: string; input: object }) {
    const answer = (await post(`${this.url}/call/${name}`, event, this.token)) as {
      result?: Outcome;
      errMsg?: string;
    };
    if (answer.result?.ok === true) return answer.result.output as Output;

    const reason = answer.result === undefined ? answer.errMsg : answer.result.error.userMessage;
    throw new Error(`${this.identity} ${name} ${event.path}: ${reason ?? 'no answer'}`);
  }
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
