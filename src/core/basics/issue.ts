/**
 * A finding about input, as a code with a place: core never writes a sentence.
 * The language files hold one message per code (`issues.<code>`); a test walks this list.
 */
export const ISSUE_CODES = [
  'file.unreadable',
  'file.unwritable',
  'file.empty',
  'file.unknown-format',
  'file.truncated',
  'file.hash-mismatch',
  'file.too-large',
  'file.encoding-guessed',
  'format.bad-json',
  'format.bad-xml',
  'format.bad-zip',
  'format.zip-without-layer',
  'format.bad-workbook',
  'format.bad-shapefile',
  'format.no-attributes',
  'format.link-not-followed',
  'format.other-layers',
  'format.bad-header',
  'format.bad-feature',
  'format.not-geojson',
  'format.unterminated-quote',
  'format.duplicate-column',
  'format.too-many-columns',
  'crs.unsupported',
  'crs.needed',
  'crs.contradicted',
  'crs.deprecated-axes',
  'crs.hanoi-72',
  'crs.outside-vietnam',
  'crs.axes-put-in-order',
  'manifest.bad-shape',
  'manifest.unsupported-version',
  'manifest.missing-file',
  'manifest.not-beside',
  'kind.unknown',
  'geometry.absent',
  'geometry.wrong-type',
  'geometry.not-finite',
  'geometry.out-of-range',
  'geometry.too-short',
  'geometry.swapped-axes',
  'geometry.outside-province',
  'geometry.at-zero',
  'place.pair-swapped',
  'place.point-restored',
  'place.shifted',
  'place.dropped-zero',
  'place.dropped-stacked',
  'place.merged',
  'place.far-away',
  'field.absent',
  'field.not-a-number',
  'field.out-of-range',
  'field.unknown-choice',
  'field.bad-date',
  'field.too-long',
  'field.personal-dropped',
  'id.duplicate',
  'id.unknown-asset',
  'service.unknown-asset',
  'service.feeder-idle',
  'service.standby-apart',
  'service.end-far',
  'service.no-exchange',
  'service.no-source',
  'incident.window-reversed',
  'incident.in-future',
  'incident.discovered-early',
  'column.unknown',
  'project.bad-shape',
  'project.unsupported-version',
  'config.bad-value',
  'config.unknown-key',
  'input.bad-value',
  'input.too-many',
  'statistic.too-few',
  'statistic.all-equal',
  'statistic.no-neighbours',
  'statistic.too-many-pairs',
  'terrain.too-few',
  'terrain.no-factors',
  'terrain.no-fit',
  'terrain.nothing-found',
  'self-exciting.too-few',
  'clusters.few-steps',
  'clusters.islands',
  'clusters.alone',
  'clusters.no-incidents',
  'clusters.no-areas',
  'density.too-many-paths',
  'scenario.bad-shape',
  'scenario.unsupported-version',
  'scenario.unknown-id',
  'scenario.unknown-id-alone',
  'scenario.not-in-service',
  'scenario.swapped-axes',
  'scenario.far-away',
  'scenario.nothing-near',
  'job.unexpected',
  'job.stopped',
  'job.no-dataset',
  'job.no-result',
  'job.unknown-target',
  'job.unknown-record',
  'issue.more',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** error: the record (or file) is set aside. warning: kept, look at it. info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

export type IssuePlace = {
  readonly file?: string;
  /** 1-based row as the person sees it: the line of a CSV, the ordinal of a feature. */
  readonly row?: number;
  readonly field?: string;
};

export type Issue = {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at?: IssuePlace;
  /** Values the message may quote. Never personal data. */
  readonly context?: Readonly<Record<string, string | number>>;
};
