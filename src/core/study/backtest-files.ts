import { sha256Hex } from '../basics/sha256.ts';
import { canonicalJson } from '../basics/canonical-json.ts';
import type {
  BacktestAnswer,
  CoverageScore,
  MethodScore,
} from '../hotspots/backtest/backtest-result.ts';
import type { Cell } from '../io/write/table-cells.ts';
import { writeCsvRows } from '../io/write/write-csv.ts';
import { isoInVietnam } from '../io/write/iso-in-vietnam.ts';
import { sortedConfig } from './result-hash.ts';
import { rounded } from './rounded.ts';
import type { StudyConfig } from './study-config.ts';
import { tenDigits } from './ten-digits.ts';

/** Names what the figures are, for those who read the file without the program. */
const UNITS = {
  share: 'of cable length (byKm) or of area (byArea), 0-1',
  hitRate: 'of incidents, 0-1',
  pai: 'hit rate over share',
  peiStar: 'hits over the most possible, 0-1',
} as const;

/** What `backtest.json` holds besides its head: the question, the answer, and their hash. */
export function backtestDocument(answer: BacktestAnswer, config: StudyConfig, dataHash: string) {
  const told = { config: sortedConfig(config), dataHash, answer: toldAnswer(answer) };
  return { units: UNITS, ...told, hash: sha256Hex(canonicalJson(tenDigits(told))) };
}

function toldAnswer(answer: BacktestAnswer) {
  if (answer.status === 'refused') return answer;
  const { sinceMs, fromMs, toMs, folds, ...rest } = answer;
  return {
    ...rest,
    since: isoInVietnam(sinceMs),
    from: isoInVietnam(fromMs),
    to: isoInVietnam(toMs),
    folds: folds.map((fold) => ({
      from: isoInVietnam(fold.fromMs),
      to: isoInVietnam(fold.toMs),
      events: fold.events,
    })),
  };
}

const COLUMNS: readonly (readonly [name: string, cell: (score: CoverageScore) => Cell])[] = [
  ['coverage', ({ share }) => share],
  ['hits', ({ hits }) => rounded(hits, 4)],
  ['events', ({ events }) => events],
  ['hit_rate', ({ hitRate }) => rounded(hitRate, 6)],
  ['wilson_low', ({ low }) => rounded(low, 6)],
  ['wilson_high', ({ high }) => rounded(high, 6)],
  ['folds_low', ({ foldLow }) => rounded(foldLow, 6)],
  ['folds_high', ({ foldHigh }) => rounded(foldHigh, 6)],
  ['pai', ({ pai }) => rounded(pai, 6)],
  ['pei_star', ({ peiStar }) => rounded(peiStar, 6)],
  ['gain', ({ gain }) => rounded(gain, 6)],
  ['gain_low', ({ gainLow }) => rounded(gainLow, 6)],
  ['gain_high', ({ gainHigh }) => rounded(gainHigh, 6)],
  ['gain_floor', ({ gainFloor }) => rounded(gainFloor, 6)],
];

/** One line per method, unit and coverage; no lines when the back-test was refused. */
export function backtestCsv(answer: BacktestAnswer): Uint8Array {
  const header = ['method', 'role', 'unit', ...COLUMNS.map(([name]) => name), 'best'];
  return writeCsvRows(
    header,
    answer.status === 'done' ? answer.methods.flatMap(linesOf(answer)) : [],
  );
}

function linesOf({ verdicts }: Extract<BacktestAnswer, { status: 'done' }>) {
  return ({ id, role, byKm, byArea }: MethodScore): Cell[][] => {
    const line = (unit: string, score: CoverageScore, best: Cell): Cell[] => [
      id,
      role,
      unit,
      ...COLUMNS.map(([, cell]) => cell(score)),
      best,
    ];
    return [
      ...byKm.map((score, at) => line('km', score, verdicts[at]?.best === id ? 'yes' : 'no')),
      ...byArea.map((score) => line('km2', score, null)),
    ];
  };
}
