import type { Command } from './command.ts';
import { GO_COMMANDS } from './go-commands.ts';
import { MAP_COMMANDS } from './map-commands.ts';
import { PATROL_COMMANDS } from './patrol-commands.ts';
import { PLAN_COMMANDS } from './plan-commands.ts';
import { PROJECT_COMMANDS } from './project-commands.ts';
import { STUDY_COMMANDS } from './study-commands.ts';
import { WHAT_IF_COMMANDS } from './what-if-commands.ts';
import { HELP_COMMANDS, VIEW_COMMANDS } from './view-commands.ts';

/** Everything a person can do, in the order menus and the palette show it. */
export const COMMANDS: readonly Command[] = [
  ...GO_COMMANDS,
  ...MAP_COMMANDS,
  ...WHAT_IF_COMMANDS,
  ...STUDY_COMMANDS,
  ...PATROL_COMMANDS,
  ...PLAN_COMMANDS,
  ...PROJECT_COMMANDS,
  ...VIEW_COMMANDS,
  ...HELP_COMMANDS,
];

const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]));

export function commandOf(id: string): Command {
  const command = BY_ID.get(id);
  if (!command) throw new RangeError(`command ${id} is not registered`);
  return command;
}
