/** A list of unsigned integers of unknown final length, without the boxing of an ordinary array. */
export type GrowingList = {
  readonly push: (value: number) => void;
  readonly values: () => Uint32Array;
};

export function growingList(expected: number): GrowingList {
  let items = new Uint32Array(Math.max(16, expected));
  let length = 0;
  return {
    push: (value) => {
      if (length === items.length) items = doubled(items);
      items[length] = value;
      length += 1;
    },
    values: () => items.slice(0, length),
  };
}

export function doubled(items: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * items.length);
  larger.set(items);
  return larger;
}
