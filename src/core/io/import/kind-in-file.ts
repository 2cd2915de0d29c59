import type { Issue } from '../../basics/issue.ts';
import { crsNamed } from '../../geo/crs/crs-named.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { FileToLoad } from '../load-file.ts';
import { inWgs84 } from '../place/in-wgs84.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import { proposeKind } from '../validate/propose-kind.ts';

export type KindInFile = { readonly kind: KindId | null; readonly issues: readonly Issue[] };

/** What a file holds: as a person says, else as its name, headers and geometry tell; without a kind, why. */
export function kindInFile(file: FileToLoad, raw: RawTable): KindInFile {
  const said = file.choices?.kind ?? file.kind;
  if (said) return { kind: said, issues: [] };
  const { choices = {} } = file;
  const named = crsNamed(choices.place?.crs ?? '');
  const asked = named && !isRefused(named) ? named : null;
  const { table, issues } = inWgs84(raw, file.name, asked, choices);
  const kind = proposeKind(table ?? raw, file.name);
  if (kind) return { kind, issues: [] };
  const unknown: Issue = { code: 'kind.unknown', severity: 'error', at: { file: file.name } };
  return { kind: null, issues: table ? [unknown] : [...issues, unknown] };
}
