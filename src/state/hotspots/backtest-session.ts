/** What the page shows; null before it was asked. */
export type BacktestSession = { readonly answer: null };

export const FIRST_BACKTEST: BacktestSession = { answer: null };
