import { structurallyEqual } from './structural-equal.ts';

/** `whole` with `change` laid over it; the very same object when that changes nothing. */
export function patched<T extends object>(whole: T, change: Partial<T>): T {
  const next = { ...whole, ...change };
  return structurallyEqual(whole, next) ? whole : next;
}
