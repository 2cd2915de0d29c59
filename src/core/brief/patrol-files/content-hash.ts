import { sha256Digest } from '../../basics/sha256.ts';

/** SHA-256 as a content security policy names it. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCodePoint(...sha256Digest(text)));
}
