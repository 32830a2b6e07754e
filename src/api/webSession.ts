import { ApiError } from './ApiError';

let token: Promise<string> | undefined;

/** Who holds this phone: `?identity=` of the page's own address, so that phones side by side stay apart. */
function identityInAddress(): string {
  return new URLSearchParams(window.location.search).get('identity') ?? 'visitor';
}

/** The header that says who calls; logs in at the first use. */
export async function authorization(): Promise<Record<string, string>> {
  token ??= logIn();
  try {
    return { authorization: `Bearer ${await token}` };
  } catch (error) {
    forgetToken();
    throw error;
  }
}

export function forgetToken(): void {
  token = undefined;
}

async function logIn(): Promise<string> {
  const response = await fetch('/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identity: identityInAddress() }),
  }).catch(() => {
    throw ApiError.offline();
  });
  if (!response.ok) throw ApiError.broken();

  return ((await response.json()) as { token: string }).token;
}
