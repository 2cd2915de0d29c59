import type {
  ImportFinding,
  ImportReport,
  PlaceCandidate,
  PlaceProposal,
} from './import-report.ts';

/** A report as plain JSON: what `vonggac import --report` writes. Keys stand in a fixed order. */
export type ImportReportJson = {
  readonly document: 'vonggac-import-report';
  readonly version: 1;
  readonly place: PlaceJson | null;
  readonly findings: readonly FindingJson[];
} & Omit<ImportReport, 'place' | 'findings' | 'preview'>;

export type FindingJson = Omit<ImportFinding, 'places'>;
export type PlaceJson = Omit<PlaceProposal, 'candidates'> & {
  readonly candidates: readonly Omit<PlaceCandidate, 'sample'>[];
};

/** The report without what is only drawn: the preview, and the places of findings and candidates. */
export function reportJson(report: ImportReport): ImportReportJson {
  return {
    document: 'vonggac-import-report',
    version: 1,
    file: report.file,
    format: report.format,
    kind: report.kind,
    counts: report.counts,
    located: report.located,
    incidents: report.incidents,
    choices: report.choices,
    questions: report.questions,
    encoding: report.encoding,
    layers: report.layers,
    rows: report.rows,
    headers: report.headers,
    columns: report.columns,
    place: report.place && placeJson(report.place),
    findings: report.findings.map(findingJson),
    issues: report.issues,
    samples: report.samples,
    setAside: report.setAside,
  };
}

function placeJson({ from, candidates, chosen, by }: PlaceProposal): PlaceJson {
  return { from, candidates: candidates.map(candidateJson), chosen, by };
}

function candidateJson(candidate: PlaceCandidate): PlaceJson['candidates'][number] {
  const { sample: _sample, ...told } = candidate;
  return told;
}

function findingJson(finding: ImportFinding): FindingJson {
  const { places: _places, ...told } = finding;
  return told;
}
