import { useCallback } from 'react';
import type { Role } from '../../state/app-state.ts';
import { commandOf } from '../../state/commands/registry.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useServices } from '../../state/use-app.ts';

/** Takes a role: its first room opens and what it does not need is left out. */
export function useBecomeRole(): (role: Role) => void {
  const services = useServices();
  return useCallback((role) => void runCommand(commandOf(`role_${role}`), services), [services]);
}
