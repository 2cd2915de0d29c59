import { basename, dirname } from 'node:path';
import type { Crs } from '../../src/core/geo/crs/crs.ts';
import { crsNamed } from '../../src/core/geo/crs/crs-named.ts';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import { isRefused } from '../../src/core/geo/crs/registry.ts';
import { templateBook } from '../../src/core/io/write/template/template-book.ts';
import { TEMPLATE_KINDS } from '../../src/core/io/write/template/template-kinds.ts';
import { templateFile } from '../../src/core/io/write/template/template-file.ts';
import { writeXlsx } from '../../src/core/io/write/write-xlsx.ts';
import { TEMPLATE_WORDS } from '../../src/i18n/record-words.ts';
import { EXIT, UsageError } from '../command.ts';
import type { Command, CommandArgs } from '../command.ts';
import { writeOutputs } from '../node-files.ts';

/** Workbooks to fill in, one a kind, that are imported without a question. */
export const template: Command = {
  id: 'template',
  options: [
    { name: 'kind', type: 'text', multiple: true, choices: TEMPLATE_KINDS, value: 'kind' },
    { name: 'crs', type: 'text', value: 'crs' },
    { name: 'out', type: 'text', required: true, value: 'file' },
  ],
  examples: [
    'template --kind bts_site --out mau.xlsx',
    'template --kind incident --crs EPSG:9217 --out mau-vu-viec.xlsx',
    'template --out results',
  ],
  run: async (args, io) => {
    const named = args.list('kind');
    const kinds = TEMPLATE_KINDS.filter((kind) => named.length === 0 || named.includes(kind));
    const out = args.text('out') ?? '';
    const alone = out.toLowerCase().endsWith('.xlsx');
    if (alone && kinds.length !== 1) throw new UsageError('errors.one_kind', { value: out });
    const crs = askedCrs(args);
    const files = kinds.map((kind) => ({
      name: alone ? basename(out) : templateFile(kind),
      bytes: writeXlsx(templateBook(kind, crs, TEMPLATE_WORDS)),
    }));
    await writeOutputs(alone ? dirname(out) : out, files);
    for (const { name } of files) io.print(io.text('commands.template.said.written', { name }));
    return EXIT.done;
  },
};

function askedCrs(args: CommandArgs): Crs {
  const asked = args.text('crs');
  if (asked === undefined) return WGS84;
  const crs = crsNamed(asked);
  if (crs && !isRefused(crs)) return crs;
  throw new UsageError('errors.option_crs', { option: '--crs', value: asked });
}
