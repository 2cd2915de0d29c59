import { canonicalJson } from '../basics/canonical-json.ts';
import type { Issue } from '../basics/issue.ts';
import { sha256Hex } from '../basics/sha256.ts';
import type { Dataset, DatasetPart, DatasetSource } from '../model/dataset.ts';
import type { KindId } from '../model/registry.ts';
import type { Table } from '../model/table.ts';
import { coveredDays } from './covered-days.ts';
import { mergeTables } from './validate/merge-tables.ts';

/** What a dataset is called and covers, whatever files it is made of. */
export type DatasetAbout = Pick<
  Dataset,
  | 'name'
  | 'province'
  | 'illustrative'
  | 'since'
  | 'cutOff'
  | 'declared'
  | 'bounds'
  | 'vn2000Meridian'
>;

/**
 * A dataset from its files: tables merged by kind in load order, sources with their true counts, and
 * the hash of the data. `issues` are findings that belong to no single part (of the manifest).
 */
export function assembleDataset(
  about: DatasetAbout,
  parts: readonly DatasetPart[],
  issues: readonly Issue[] = [],
): Dataset {
  const tables: Partial<Record<KindId, Table>> = {};
  const duplicates = new Map<DatasetPart, number>();
  const mergeIssues: Issue[] = [];
  for (const kind of new Set(parts.map((part) => part.source.kind))) {
    const same = parts.filter((part) => part.source.kind === kind);
    const merged = mergeTables(same.map((part) => part.table));
    tables[kind] = merged.table;
    mergeIssues.push(...merged.issues);
    for (const [i, part] of same.entries()) duplicates.set(part, merged.duplicates[i] ?? 0);
  }
  const declared = about.declared ?? { since: about.since, cutOff: about.cutOff };
  const covered = coveredDays(declared, tables.incident, parts);
  return {
    name: about.name,
    province: about.province,
    illustrative: about.illustrative,
    since: covered.since,
    cutOff: covered.cutOff,
    ...(covered === declared ? {} : { declared }),
    bounds: about.bounds,
    vn2000Meridian: about.vn2000Meridian,
    tables,
    sources: parts.map((part) => sourceOf(part, duplicates.get(part) ?? 0)),
    parts,
    issues: [...issues, ...parts.flatMap((part) => part.issues), ...mergeIssues],
    hash: datasetHash(parts),
  };
}

function sourceOf({ source }: DatasetPart, duplicates: number): DatasetSource {
  if (duplicates === 0) return source;
  return { ...source, kept: source.kept - duplicates, setAside: source.setAside + duplicates };
}

function datasetHash(parts: readonly DatasetPart[]): string {
  return sha256Hex(parts.map(({ source }) => nameOf(source)).join(''));
}

/** Other choices make other records of the same bytes. */
function nameOf({ kind, sha256, choices }: DatasetSource): string {
  const decided = choices === undefined ? '' : ` ${canonicalJson(choices)}`;
  return `${kind} ${sha256}${decided}\n`;
}
