/** The name, or the name with the first free number: "bts.csv", "bts (2).csv". */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = `${stem} (${copy})${extension}`;
  return free;
}
