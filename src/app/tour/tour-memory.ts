const KEY = 'vonggac.tour';

/** Whether the tour was seen on this computer; where nothing can be kept, it is not forced on anyone. */
export function tourWasSeen(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // storage switched off
  }
}

export function rememberTour(): void {
  try {
    localStorage.setItem(KEY, 'seen');
  } catch {
    // storage switched off: tourWasSeen says yes anyway
  }
}
