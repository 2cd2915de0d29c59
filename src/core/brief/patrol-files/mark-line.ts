import type { PageMark } from '../../sheet/page-mark.ts';
import type { Speaker } from '../patrol-sheet/speak.ts';

/** Mark, copy and recipient in one line; empty where there is nothing to say. */
export function markLine({ say }: Speaker, mark: PageMark): string {
  return [
    mark.text,
    mark.copy === '' ? '' : say('copy', { n: mark.copy }),
    mark.recipient === '' ? '' : say('recipient', { to: mark.recipient }),
    mark.basis === '' ? '' : say('basis', { basis: mark.basis }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
