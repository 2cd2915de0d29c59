import { useEffect, useEffectEvent, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useApp, useServices } from './use-app.ts';

const PAUSE_MS = 500;

export type KeptText = {
  readonly field: {
    readonly value: string;
    readonly onChange: (text: string) => void;
    readonly onBlur: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Takes back what was typed since it was kept last. */
  readonly takeBack: () => void;
};

export type KeptTextChoices = {
  /** What is kept of a typed text. */
  readonly clean: (typed: string) => string;
  /** False where a long answer stands on the text: it is kept when the field is left. */
  readonly atPauses?: boolean;
};

type Typed = {
  readonly text: string;
  /** The kept text it stands over: when another comes (an undo), that one is shown. */
  readonly over: string;
  readonly project: string;
};

/**
 * A text of the project in a field: what shows it is drawn at a pause, not at every letter. Kept then, and
 * before a command (Ctrl+S), when the field is left or goes away, and when the page is hidden or closed.
 */
export function useKeptText(
  kept: string,
  keep: (text: string) => void,
  { clean, atPauses = true }: KeptTextChoices,
): KeptText {
  const { store } = useServices();
  const project = useApp((state) => state.project.id);
  const [typed, setTyped] = useState<Typed | null>(null);
  const inForce = typed?.over === kept && typed.project === project ? typed : null;

  const settle = (): void => {
    if (!inForce || store.getState().project.id !== project) return;
    const text = clean(inForce.text);
    if (text === kept) return;
    setTyped({ ...inForce, over: text });
    keep(text);
  };
  const settleNow = useEffectEvent(settle);

  useEffect(() => {
    if (!typed || !atPauses) return undefined;
    const timer = setTimeout(() => settleNow(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, atPauses]);

  useEffect(() => {
    const whenHidden = (): void => settleNow();
    // before the project is saved for the last time
    document.addEventListener('visibilitychange', whenHidden, { capture: true });
    addEventListener('pagehide', whenHidden, { capture: true });
    return () => {
      document.removeEventListener('visibilitychange', whenHidden, { capture: true });
      removeEventListener('pagehide', whenHidden, { capture: true });
      settleNow();
    };
  }, []);

  return {
    field: {
      value: inForce?.text ?? kept,
      onChange: (text) => setTyped({ text, over: kept, project }),
      onBlur: () => {
        settle();
        setTyped(null);
      },
      onKeyDown: (event) => {
        if (event.ctrlKey || event.metaKey) settle();
      },
    },
    takeBack: () => setTyped(null),
  };
}

/** A line of text: composed letters, no spaces around it. */
export function cleanLine(typed: string): string {
  return typed.normalize('NFC').trim();
}

/** A text of several lines, as it was typed; blanks alone are nothing. */
export function cleanLines(typed: string): string {
  return typed.trim() === '' ? '' : typed.normalize('NFC');
}
