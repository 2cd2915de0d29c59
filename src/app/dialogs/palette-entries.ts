import { foldText } from '../../core/basics/text-fold.ts';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Command } from '../../state/commands/command.ts';
import { COMMANDS } from '../../state/commands/registry.ts';

export type CommandEntry = {
  readonly type: 'command';
  readonly command: Command;
  readonly title: string;
};

export type PaletteEntry = CommandEntry | { readonly type: 'hit'; readonly hit: SearchHit };

/** Offering the palette in the palette would go round in a circle. */
const NOT_OFFERED = new Set(['palette']);

/** Available commands whose title holds every word of the text, with or without accents. */
export function commandEntries(
  text: string,
  state: AppState,
  titleOf: (command: Command) => string,
): readonly CommandEntry[] {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '');
  return COMMANDS.filter(
    (command) => !NOT_OFFERED.has(command.id) && (command.isAvailable?.(state) ?? true),
  )
    .map((command) => ({ type: 'command' as const, command, title: titleOf(command) }))
    .filter(({ title }) => words.every((word) => foldText(title).includes(word)));
}

export function entryKey(entry: PaletteEntry): string {
  return entry.type === 'command' ? entry.command.id : `${entry.hit.kind}/${entry.hit.row}`;
}
