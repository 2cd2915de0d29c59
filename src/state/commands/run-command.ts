import type { AppServices } from '../app-services.ts';
import { isAbort, issueNotice, issuesOf } from '../services/notices.ts';
import type { Command } from './command.ts';

/** Runs a command when it is available now; what goes wrong becomes a notice. */
export async function runCommand(command: Command, services: AppServices): Promise<void> {
  const { store } = services;
  if (command.isAvailable && !command.isAvailable(store.getState())) return;
  try {
    await command.run(services);
  } catch (error) {
    if (isAbort(error)) return;
    for (const issue of issuesOf(error)) {
      store.dispatch({ type: 'session/notify', notice: issueNotice(issue) });
    }
  }
}
