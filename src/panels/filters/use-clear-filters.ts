import { commandOf } from '../../state/commands/registry.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useApp, useServices } from '../../state/use-app.ts';

const CLEAR = commandOf('clear_filters');

/** Takes every filter off but the period. */
export function useClearFilters(): { readonly clear: () => void; readonly active: boolean } {
  const services = useServices();
  const active = useApp((state) => CLEAR.isAvailable?.(state) ?? true);
  return { clear: () => void runCommand(CLEAR, services), active };
}
