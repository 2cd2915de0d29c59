/** JSON with one line for each top-level field: short to read, and a difference shows which field it is in. */
export function printResult(result: object): string {
  const lines = Object.entries(result).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
