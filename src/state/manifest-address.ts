import { JobFailure } from '../jobs/protocol.ts';

const LONGEST = 500;
/** What would name a scheme, a query, an escape or a Windows path. */
const NOT_IN_A_PATH = /[\\:?#%\p{Cc}]/u;

/**
 * A path as a person writes it → the manifest it means, relative to the app: `gia-lai/` is
 * `gia-lai/manifest.json`. Null when it does not stay in the app's own folder.
 */
export function manifestAddress(text: string): string | null {
  const path = text
    .trim()
    .normalize('NFC')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/$/, '');
  const steps = path.split('/');
  const stays = steps.every((step) => step !== '' && step !== '.' && step !== '..');
  if (!stays || path.length > LONGEST || NOT_IN_A_PATH.test(path)) return null;
  return path.toLowerCase().endsWith('.json') ? path : `${path}/manifest.json`;
}

/** Whether two ways of writing name one manifest. */
export function isSameManifest(a: string, b: string): boolean {
  return (manifestAddress(a) ?? a) === (manifestAddress(b) ?? b);
}

export function refusedAddress(): JobFailure {
  return new JobFailure([{ code: 'manifest.not-beside', severity: 'error' }]);
}
