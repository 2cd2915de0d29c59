import type { MarkLevel } from '../../sheet/page-mark.ts';

/** A level of state secrets; `internal` is none. */
export function isSecretLevel(level: MarkLevel): boolean {
  return level === 'secret' || level === 'top-secret' || level === 'most-secret';
}
