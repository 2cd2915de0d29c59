import { useEffect } from 'react';
import { matchShortcut } from '../../state/commands/keyboard.ts';
import type { Focus } from '../../state/commands/keyboard.ts';
import { COMMANDS } from '../../state/commands/registry.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useServices } from '../../state/use-app.ts';
import { SEARCH_INPUT_ID } from '../search/search-box.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

const SEQUENCE_MS = 900;

/** Listens for the shortcuts of all commands, except while a dialog holds the keyboard, which is never lost. */
export function KeyboardShortcuts() {
  const services = useServices();
  useKeptFocus();
  useEffect(() => {
    let pending = '';
    let forget: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const { dialog, singleKeys } = services.store.getState().session;
      if (dialog !== null || document.querySelector(MODAL)) return;
      const focus = focusOf(event.target);
      const answer = matchShortcut(COMMANDS, event, pending, focus, singleKeys);
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

const MODAL = '[role="alertdialog"], [role="dialog"][aria-modal="true"], dialog[open]';
const TEXTS =
  'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, [contenteditable]';
const CHOICES =
  'select, input[type=range], [role=combobox], [role=listbox], [role=slider], [role=spinbutton], [role=menu]';
const CONTROLS = 'button, a, select, input, summary, [role], [tabindex]';

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(TEXTS)) return 'text';
  if (target.closest(CHOICES)) return 'choice';
  return target.closest(CONTROLS) ? 'control' : 'page';
}
