import type { AppServices } from '../../state/app-services.ts';

/** Adds files a person chose or dropped, and opens the room that says what became of them. */
export async function addChosenFiles(
  { addFiles, store }: AppServices,
  files: readonly File[],
): Promise<void> {
  if (files.length === 0) return;
  store.dispatch({ type: 'session/set-room', room: 'data' });
  store.dispatch({ type: 'session/toggle-panel', open: true });
  await addFiles(files);
}
