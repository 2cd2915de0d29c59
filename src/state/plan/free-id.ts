/** The first id of a kind nobody has: `item-1`, `item-2`, … Same list, same id. */
export function freeId(kind: string, taken: readonly { readonly id: string }[]): string {
  const known = new Set(taken.map(({ id }) => id));
  let number = taken.length + 1;
  while (known.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
