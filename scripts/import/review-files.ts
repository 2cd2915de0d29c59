import { basename } from 'node:path';
import type { FileToLoad } from '../../src/core/io/load-file.ts';
import type { ImportReport } from '../../src/core/io/import/import-report.ts';
import type { ImportSetting } from '../../src/core/io/import/import-setting.ts';
import { readSource } from '../../src/core/io/import/read-source.ts';
import { reviewSource } from '../../src/core/io/import/review-import.ts';
import type { CommandIo } from '../command.ts';
import { readWithCompanions } from '../read-with-companions.ts';
import { choicesFor } from './asked-choices.ts';
import type { AskedChoices } from './asked-choices.ts';

export type ReviewedFile = { readonly file: FileToLoad; readonly report: ImportReport };

/** What a file on disk would give under the choices asked for. Throws InputError where it cannot be read. */
export async function reviewFile(
  path: string,
  asked: AskedChoices,
  setting: ImportSetting,
  io: CommandIo,
): Promise<ReviewedFile> {
  const bytes = await readWithCompanions(path);
  const bare: FileToLoad = { name: basename(path), bytes, choices: asked.options };
  const first = await readSource(bare, io.ctx);
  const headers = first.read?.table.columns.map(({ name }) => name) ?? [];
  const file = { ...bare, choices: choicesFor(asked, headers) };
  const { encoding, layer } = file.choices;
  const again = encoding !== asked.options.encoding || layer !== asked.options.layer;
  const source = again ? await readSource(file, io.ctx) : first;
  return { file, report: await reviewSource(file, source, setting, io.ctx) };
}
