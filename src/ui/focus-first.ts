const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';

/** The keyboard to the element or the first control inside; false when there is none to take it. */
export function focusFirst(element: Element | null | undefined): boolean {
  if (!element?.isConnected) return false;
  const control = element.matches(FOCUSABLE) ? element : element.querySelector(FOCUSABLE);
  if (!(control instanceof HTMLElement)) return false;
  control.focus({ preventScroll: true });
  return document.activeElement === control;
}
