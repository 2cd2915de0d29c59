import { PROTECTION_MEASURES } from '../../model/asset-fields.ts';
import type { ProtectionMeasure } from '../../model/asset-fields.ts';
import type { Dataset } from '../../model/dataset.ts';
import { targetNumber } from '../../study/describe-target.ts';
import { TARGET_KINDS } from '../../study/study-result.ts';
import type { TargetKind } from '../../study/study-result.ts';
import { choiceReader } from '../../targets/read-column.ts';
import { assetTable } from '../../targets/target-list.ts';
import type { PatrolSources } from './patrol-sources.ts';

/** A target as a sheet tells it. */
export type TargetFacts = {
  readonly id: string;
  readonly name: string;
  readonly kind: TargetKind;
  readonly commune: string;
  readonly lon: number;
  readonly lat: number;
  /** 1 is first; 0: not ranked in this result. */
  readonly rank: number;
  readonly incidents: number;
  readonly yes: readonly ProtectionMeasure[];
  readonly no: readonly ProtectionMeasure[];
  readonly unknown: readonly ProtectionMeasure[];
  /** '' where the data does not say. */
  readonly protectionClass: string;
};

/** Tells targets by id; null for an id the result does not know. */
export function targetTeller(sources: PatrolSources): (id: string) => TargetFacts | null {
  const { dataset, memory, result } = sources;
  const readers = new Map(TARGET_KINDS.map((kind) => [kind, protectionReader(dataset, kind)]));
  return (id) => {
    const target = targetNumber(memory, id);
    if (target === undefined) return null;
    const { targets, sections, areas } = result;
    const kind = TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section';
    const row = targets.row[target] ?? 0;
    const asset = kind === 'section' ? (sections.route[row] ?? 0) : row;
    const protection = readers.get(kind)?.(asset) ?? NOTHING_KNOWN;
    return {
      id,
      name: namedStretch(targets.name[target] ?? id, kind, sections, row),
      kind,
      commune: areas.name[targets.area[target] ?? -1] ?? '',
      lon: targets.lon[target] ?? 0,
      lat: targets.lat[target] ?? 0,
      rank: targets.rank[target] ?? 0,
      incidents: targets.count[target] ?? 0,
      ...protection,
    };
  };
}

/** Many sections carry the name of their route: where along it tells them apart. */
function namedStretch(
  name: string,
  kind: TargetKind,
  sections: PatrolSources['result']['sections'],
  row: number,
): string {
  if (kind !== 'section') return name;
  return `${name}, ${chainage(sections.fromM[row] ?? 0)} – ${chainage(sections.toM[row] ?? 0)}`;
}

/** Km 12+340, as road and cable people write it. */
function chainage(alongM: number): string {
  const metres = Math.max(0, Math.round(alongM));
  return `Km\u00a0${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, '0')}`;
}

type Protection = Pick<TargetFacts, 'yes' | 'no' | 'unknown' | 'protectionClass'>;

const NOTHING_KNOWN: Protection = {
  yes: [],
  no: [],
  unknown: PROTECTION_MEASURES,
  protectionClass: '',
};

function protectionReader(dataset: Dataset, kind: TargetKind): (row: number) => Protection {
  const table = assetTable(dataset, kind);
  if (!table) return () => NOTHING_KNOWN;
  const measures = PROTECTION_MEASURES.map(
    (measure) => [measure, choiceReader(table, measure)] as const,
  );
  const protectionClass = choiceReader(table, 'protection_class');
  return (row) => {
    const having = (value: string): readonly ProtectionMeasure[] =>
      measures.flatMap(([measure, read]) => (read(row) === value ? [measure] : []));
    return {
      yes: having('yes'),
      no: having('no'),
      unknown: having(''),
      protectionClass: protectionClass(row),
    };
  };
}
