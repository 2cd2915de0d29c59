import type { Command } from '../../state/commands/command.ts';

export const COMMAND_GROUPS: readonly Command['group'][] = [
  'go',
  'map',
  'study',
  'project',
  'view',
  'help',
];
