import type { PageVoice } from '../page-voice.ts';

export function signedZ(z: number, voice: PageVoice): string {
  return `${z > 0 ? '+' : ''}${voice.fixed(z, 1)}`;
}
