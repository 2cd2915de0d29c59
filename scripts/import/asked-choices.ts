import { headerSetKey, parseMappingFile } from '../../src/core/io/columns/mapping-file.ts';
import type { MappingFile } from '../../src/core/io/columns/mapping-file.ts';
import { crsNamed } from '../../src/core/geo/crs/crs-named.ts';
import { isRefused } from '../../src/core/geo/crs/registry.ts';
import { ENCODINGS } from '../../src/core/model/encoding.ts';
import type { ImportChoices } from '../../src/core/model/import-choices.ts';
import { isKindId } from '../../src/core/model/registry.ts';
import { InputError, UsageError } from '../command.ts';
import type { CommandArgs } from '../command.ts';
import { readJson } from '../read-json.ts';

/** What the options say of every file, and what mapping files say of those with their headers. */
export type AskedChoices = {
  readonly options: ImportChoices;
  readonly mappings: readonly MappingFile[];
};

export async function askedChoices(args: CommandArgs): Promise<AskedChoices> {
  const kind = args.text('as');
  const encoding = ENCODINGS.find((known) => known === args.text('encoding'));
  const layer = args.text('sheet');
  const crs = askedCrs(args);
  const options: ImportChoices = {
    ...(kind !== undefined && isKindId(kind) ? { kind } : {}),
    ...(encoding ? { encoding } : {}),
    ...(layer === undefined ? {} : { layer }),
    ...(crs === null ? {} : { place: { crs } }),
  };
  const mappings = await Promise.all(args.list('mapping').map(readMapping));
  return { options, mappings: mappings.flat() };
}

/** The choices for a file: of the mapping with its headers, else of one for any file; options win. */
export function choicesFor(
  { options, mappings }: AskedChoices,
  headers: readonly string[],
): ImportChoices {
  const key = headerSetKey(headers);
  const own = mappings.find((mapping) => headerSetKey(mapping.headers) === key);
  const any = mappings.find((mapping) => mapping.headers.length === 0);
  const { place, ...rest } = options;
  const mapped = (own ?? any)?.choices ?? {};
  return { ...mapped, ...rest, ...(place ? { place: { ...mapped.place, ...place } } : {}) };
}

/** Null: not asked, or `auto`. */
function askedCrs(args: CommandArgs): string | null {
  const asked = args.text('crs');
  if (asked === undefined || asked === 'auto') return null;
  const crs = crsNamed(asked);
  if (!crs) throw new UsageError('errors.option_crs', { option: '--crs', value: asked });
  if (!isRefused(crs)) return crs.id;
  const code = `crs.${crs.reason}` as const;
  throw new InputError([
    { code, severity: 'error', at: { file: '--crs' }, context: { crs: crs.id } },
  ]);
}

/** A mapping file, or the report of an earlier import, which holds one for each of its files. */
async function readMapping(path: string): Promise<readonly MappingFile[]> {
  const json = await readJson(path);
  const parts = reportedMappings(json) ?? [json];
  return parts.map((part) => {
    const mapping = parseMappingFile(part);
    if (!mapping) throw new UsageError('errors.mapping_form', { value: path });
    return mapping;
  });
}

function reportedMappings(json: unknown): readonly unknown[] | null {
  if (typeof json !== 'object' || json === null || !('files' in json)) return null;
  if (!Array.isArray(json.files)) return null;
  return json.files.map((file: unknown) =>
    typeof file === 'object' && file !== null && 'mapping' in file ? file.mapping : null,
  );
}
