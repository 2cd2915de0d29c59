/** A result of one stage, and what it was made from. */
export type Kept<T> = { readonly key: string; readonly value: T };

/** The value kept under this key, or a new one. A stage that fails or is cancelled keeps nothing. */
export async function keep<T>(
  kept: Kept<T> | undefined,
  key: string,
  make: () => T | Promise<T>,
): Promise<Kept<T>> {
  return kept?.key === key ? kept : { key, value: await make() };
}
