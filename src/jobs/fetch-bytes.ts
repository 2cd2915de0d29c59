import { JobFailure } from './protocol.ts';

/** The bytes at an address of the app's own origin; no other is ever asked. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  const address = new URL(url, location.href);
  if (address.origin !== location.origin) throw unreadable(url, 'other-origin');
  const response = await fetch(address).catch(() => null);
  if (!response) throw unreadable(url, 'network');
  if (!response.ok) throw unreadable(url, String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

function unreadable(url: string, reason: string): JobFailure {
  const file = url.split('/').at(-1) ?? url;
  return new JobFailure([
    { code: 'file.unreadable', severity: 'error', at: { file }, context: { reason } },
  ]);
}
