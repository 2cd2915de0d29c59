import type { PaperLevel } from '../../core/brief/facts/paper-level.ts';
import type { PaperKind } from '../../core/brief/paper/paper.ts';

/** What goes to the public tells nothing finer than the commune, whatever was chosen. */
export function paperLevel(kind: PaperKind, chosen: PaperLevel): PaperLevel {
  return kind === 'public' || kind === 'bulletin' ? 'commune' : chosen;
}
