/** Wall milliseconds of one call. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

export type Spread = { readonly min: number; readonly median: number; readonly max: number };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    min: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    max: sorted.at(-1) ?? 0,
  };
}

/**
 * Runs contenders in turn, A B A B …, after one warm-up round, so that a machine that slows down
 * slows all of them. Ratios are taken round by round against the first contender.
 */
export async function race(
  contenders: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Promise<ReadonlyMap<string, { readonly ms: Spread; readonly ratio: Spread }>> {
  const names = Object.keys(contenders);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const contender = contenders[name];
      if (!contender) continue;
      const ms = await timed(contender);
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  const base = times.get(names[0] ?? '') ?? [];
  return new Map(
    names.map((name) => {
      const own = times.get(name) ?? [];
      return [
        name,
        { ms: spreadOf(own), ratio: spreadOf(own.map((ms, i) => ms / (base[i] ?? ms))) },
      ];
    }),
  );
}

export function printRow(name: string, ...cells: readonly string[]): void {
  console.log(`  ${name.padEnd(44)} ${cells.map((cell) => cell.padStart(14)).join('')}`);
}

export function inMs({ min, median, max }: Spread): string {
  return `${median.toFixed(0)} ms [${min.toFixed(0)}–${max.toFixed(0)}]`;
}
