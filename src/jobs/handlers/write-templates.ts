import { templateBook } from '../../core/io/write/template/template-book.ts';
import { templateFile } from '../../core/io/write/template/template-file.ts';
import { writeXlsx } from '../../core/io/write/write-xlsx.ts';
import type { OutputFile, WriteTemplatesRequest } from '../protocol/output-jobs.ts';
import { systemNamed } from './system-named.ts';

export function writeTemplates({
  kinds,
  crs,
  words,
}: WriteTemplatesRequest): readonly OutputFile[] {
  const system = systemNamed(crs);
  return kinds.map((kind) => ({
    name: templateFile(kind),
    bytes: writeXlsx(templateBook(kind, system, words)),
  }));
}
