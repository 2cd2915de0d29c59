import type { RecordWords } from '../../core/io/write/record-words.ts';
import type { RecordFormat } from '../../core/io/write/record-writer.ts';
import type { TableSheet } from '../../core/io/write/table-sheet.ts';
import type { TemplateKind } from '../../core/io/write/template/template-kinds.ts';
import type { TemplateWords } from '../../core/io/write/template/template-words.ts';
import type { DetailLevel } from '../../core/model/detail-level.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { StudyConfig } from '../../core/study/study-config.ts';

export type OutputFile = { readonly name: string; readonly bytes: Uint8Array };

export type WriteTablesRequest = {
  /** Without extension. */
  readonly name: string;
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly TableSheet[];
};

export type ExportRecordsRequest = {
  readonly kinds: readonly KindId[];
  readonly format: RecordFormat;
  /** `EPSG:9217`; forms that are WGS 84 by their standard take no other. */
  readonly crs: string;
  readonly sensitive: boolean;
  /** What people call fields and choices; for descriptions, and for headers where those are asked for. */
  readonly words?: RecordWords;
  readonly headersInWords?: boolean;
  /** How near to the place the files may lead; as recorded when absent. */
  readonly level?: DetailLevel;
  /** Only what this study looks at; all records when absent. */
  readonly study?: StudyConfig;
};

export type WriteTemplatesRequest = {
  readonly kinds: readonly TemplateKind[];
  readonly crs: string;
  readonly words: TemplateWords;
};

export type ExportedRecords = {
  readonly files: readonly OutputFile[];
  /** Records written, of each kind that was asked for. */
  readonly records: Readonly<Partial<Record<KindId, number>>>;
};

export type OutputJobs = {
  /** Tables for people as a workbook (one file) or as CSV (one file each). */
  'write-tables': [WriteTablesRequest, readonly OutputFile[]];
  /** Records as files, one a kind; progress `write`. */
  'export-records': [ExportRecordsRequest, ExportedRecords];
  /** Workbooks to fill in, one a kind. */
  'write-templates': [WriteTemplatesRequest, readonly OutputFile[]];
  /** The files of `vonggac analyse`, byte for byte. */
  'export-study': [{ readonly sensitive: boolean }, readonly OutputFile[]];
};
