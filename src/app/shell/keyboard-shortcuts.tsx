import { useEffect } from 'react';
import { matchShortcut } from '../../state/commands/keyboard.ts';
import type { Focus } from '../../state/commands/keyboard.ts';
import { COMMANDS } from '../../state/commands/registry.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useServices } from '../../state/use-app.ts';
import { SEARCH_INPUT_ID } from '../search/search-box.tsx';

const SEQUENCE_MS = 900;

/** Listens for the shortcuts of all commands, except while a dialog holds the keyboard. */
export function KeyboardShortcuts() {
  const services = useServices();
  useEffect(() => {
    let pending = '';
    let forget: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (services.store.getState().session.dialog !== null) return;
      const answer = matchShortcut(COMMANDS, event, pending, focusOf(event.target));
      clearTimeout(forget);
      pending = answer.type === 'pending' ? answer.keys : '';
      if (answer.type === 'pending') forget = setTimeout(() => (pending = ''), SEQUENCE_MS);
      if (answer.type !== 'run') return;
      event.preventDefault();
      const field =
        answer.command.id === 'search' ? document.getElementById(SEARCH_INPUT_ID) : null;
      if (field) field.focus();
      else void runCommand(answer.command, services);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(forget);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [services]);
  return null;
}

const TEXTS =
  'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, [contenteditable]';
const CONTROLS = 'button, a, select, input, summary, [role], [tabindex]';

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(TEXTS)) return 'text';
  return target.closest(CONTROLS) ? 'control' : 'page';
}
