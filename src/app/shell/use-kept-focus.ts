import { useEffect } from 'react';
import { focusFirst } from '../../ui/focus-first.ts';

/** The last control that had the keyboard, and where it stood. */
type Held = {
  readonly control: Element;
  readonly row: Element | null;
  readonly list: Element | null;
  readonly at: number;
  readonly room: HTMLElement | null;
};

/**
 * A control that goes while it has the keyboard, with its row or by itself, leaves it nearby: in its row, in
 * the row that took its place, in the list, in the room. Else it would fall back to the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | null = null;
    const take = ({ target }: FocusEvent): void => {
      held = target instanceof Element ? heldBy(target) : null;
    };
    const leave = (): void => {
      queueMicrotask(() => {
        if (held?.control.isConnected && isLost(held)) held = null;
      });
    };
    const watch = new MutationObserver(() => {
      if (!held || held.control.isConnected) return;
      const gone = held;
      held = null;
      if (isLost(gone)) pass(gone);
    });
    document.addEventListener('focusin', take);
    document.addEventListener('focusout', leave);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', take);
      document.removeEventListener('focusout', leave);
      watch.disconnect();
    };
  }, []);
}

function heldBy(control: Element): Held {
  const row = control.closest('li, tr');
  const list = row?.parentElement ?? null;
  const at = row && list ? Array.from(list.children).indexOf(row) : -1;
  return { control, row, list, at, room: control.closest<HTMLElement>('#room') };
}

/** Nobody has the keyboard, or what only surrounds the place it was in. */
function isLost({ list, room }: Held): boolean {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return true;
  return (list ?? room)?.isConnected === true && activeElement.contains(list ?? room);
}

function pass({ row, list, at, room }: Held): void {
  if (focusFirst(row)) return;
  const rows = list?.isConnected ? list.children : [];
  if (focusFirst(rows[Math.min(at, rows.length - 1)])) return;
  if (list?.isConnected && list instanceof HTMLElement) {
    list.tabIndex = -1;
    list.focus({ preventScroll: true });
  } else room?.focus({ preventScroll: true });
}
