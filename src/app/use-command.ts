import { commandOf } from '../state/commands/registry.ts';
import { runCommand } from '../state/commands/run-command.ts';
import { useServices } from '../state/use-app.ts';

/** Runs a command by its id, as the palette and the shortcuts do. */
export function useCommand(): (id: string) => void {
  const services = useServices();
  return (id) => void runCommand(commandOf(id), services);
}
