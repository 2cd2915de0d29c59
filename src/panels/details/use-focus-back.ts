import { useCallback, useEffect, useRef } from 'react';
import type { RefCallback } from 'react';
import type { Selection } from '../../state/app-state.ts';
import { focusFirst } from '../../ui/focus-first.ts';

/**
 * A ref of the panel: when it closes with the keyboard inside, the keyboard goes back to what the details were
 * opened from; when that is gone to its list, else to the room.
 */
export function useFocusBack(selected: Selection | null): RefCallback<HTMLElement> {
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<readonly (Element | null)[]>([]);
  useEffect(() => {
    const { activeElement } = document;
    if (!selected || !activeElement || activeElement === document.body) return;
    if (panel.current?.contains(activeElement)) return;
    const list = activeElement.closest('ul, ol, table, [role="grid"], [role="list"]');
    opener.current = [activeElement, list];
  }, [selected]);
  return useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    panel.current = element;
    return () => {
      panel.current = null;
      if (!element.contains(document.activeElement)) return;
      queueMicrotask(() => {
        if (opener.current.some(focusFirst)) return;
        document.getElementById('room')?.focus({ preventScroll: true });
      });
    };
  }, []);
}
