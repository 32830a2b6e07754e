import { Agent, request } from 'node:http';

/** Posts JSON over connections that stay open, as the SDK itself does: with `node:http` and nothing on top. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true });

  private readonly place: { host: string; port: string };

  constructor(url: string) {
    const { hostname: host, port } = new URL(url);
    this.place = { host, port };
  }

  post<Answer>({ path, body, token }: { path: string; body: object; token?: string }): Promise<Answer> {
    const text = JSON.stringify(body);
    const headers: Record<string, string | number> = { 'content-length': Buffer.byteLength(text) };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    const options = { ...this.place, path, method: 'POST', headers, agent: this.agent };
    return new Promise((resolve, reject) => {
      const sent = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()) as Answer));
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
