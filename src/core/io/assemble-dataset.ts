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
  const lost = new Map<DatasetPart, LostRows>();
  const mergeIssues: Issue[] = [];
  for (const kind of new Set(parts.map((part) => part.source.kind))) {
    const same = parts.filter((part) => part.source.kind === kind);
    const merged = mergeTables(
      same.map(({ table, source }) => ({ table, updates: source.choices?.updates })),
    );
    tables[kind] = merged.table;
    mergeIssues.push(...merged.issues);
    for (const [i, part] of same.entries()) {
      lost.set(part, {
        duplicates: merged.duplicates[i] ?? 0,
        replaced: merged.replaced[i] ?? [],
      });
    }
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
    sources: parts.map((part) => sourceOf(part, lost.get(part))),
    parts,
    issues: [
      ...issues,
      ...parts.flatMap((part) => openIssues(part, lost.get(part))),
      ...mergeIssues,
    ],
    hash: datasetHash(parts),
  };
}

type LostRows = { readonly duplicates: number; readonly replaced: readonly number[] };

function sourceOf({ source }: DatasetPart, lost: LostRows | undefined): DatasetSource {
  const { duplicates = 0, replaced } = lost ?? {};
  const corrected = replaced?.length ?? 0;
  if (duplicates + corrected === 0) return source;
  return {
    ...source,
    kept: source.kept - duplicates - corrected,
    setAside: source.setAside + duplicates,
    ...(corrected === 0 ? {} : { replaced: corrected }),
  };
}

/** What was found in records that a correction replaced is settled. */
function openIssues({ issues }: DatasetPart, lost: LostRows | undefined): readonly Issue[] {
  if (!lost || lost.replaced.length === 0) return issues;
  const settled = new Set(lost.replaced);
  return issues.filter(({ severity, at }) => {
    return severity === 'error' || at?.row === undefined || !settled.has(at.row);
  });
}

function datasetHash(parts: readonly DatasetPart[]): string {
  return sha256Hex(parts.map(({ source }) => nameOf(source)).join(''));
}

/** Other choices make other records of the same bytes. */
function nameOf({ kind, sha256, choices }: DatasetSource): string {
  const decided = choices === undefined ? '' : ` ${canonicalJson(choices)}`;
  return `${kind} ${sha256}${decided}\n`;
}
