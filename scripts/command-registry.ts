import type { Command } from './command.ts';

/** Every command, in the order of the help. */
export const COMMAND_IDS = ['analyse', 'check', 'dictionary', 'demo', 'base'] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

export function isCommandId(id: string): id is CommandId {
  return COMMAND_IDS.some((known) => known === id);
}

/** Loads one command only: the others' libraries stay on disk. */
export async function loadCommand(id: CommandId): Promise<Command> {
  const loaded: Readonly<Record<string, Command>> = await import(`./commands/${id}.ts`);
  const command = loaded[id];
  if (!command) throw new Error(`commands/${id}.ts does not export ${id}`);
  return command;
}
