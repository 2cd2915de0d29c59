/** Work that lets the page breathe: it yields at places where it may rest. */
export type Sliced<Value> = Generator<undefined, Value, undefined>;

/** All at once, for who has time. */
export function workThrough<Value>(work: Sliced<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
