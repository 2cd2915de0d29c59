/** Remembers the last answer for as long as the inputs stay the very same. */
export function memoised<State, const Inputs extends readonly unknown[], Answer>(
  inputs: (state: State) => Inputs,
  compute: (...inputs: Inputs) => Answer,
): (state: State) => Answer {
  let last: { readonly inputs: Inputs; readonly answer: Answer } | null = null;
  return (state) => {
    const now = inputs(state);
    if (last && now.every((value, index) => Object.is(value, last?.inputs[index])))
      return last.answer;
    last = { inputs: now, answer: compute(...now) };
    return last.answer;
  };
}
