import { nodeFont } from '../../scripts/node-fonts.ts';
import { sha256Hex } from '../../src/core/basics/sha256.ts';
import { DEFAULT_CHECK_RULES } from '../../src/core/plan/check-rules.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { PaperFacts, PaperFactsRequest } from '../../src/jobs/protocol/paper-jobs.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { smallProvince } from './small-province.ts';

export type ReportIncident = {
  readonly id: string;
  readonly kind: string;
  /** With its hour and zone. */
  readonly found: string;
  readonly asset?: string;
  readonly source?: string;
  readonly status?: string;
  readonly method?: string;
  readonly loss?: number;
  readonly commune?: string;
  readonly quality?: string;
};

/** The small province with incidents written by hand, analysed, so that counts can be made on fingers. */
export async function reportProvince(incidents: readonly ReportIncident[]): Promise<JobClient> {
  const { files, url, fetchBytes } = smallProvince();
  const table = new TextEncoder().encode(incidentTable(incidents));
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as {
    layers: { file: string; count: number; sha256: string }[];
  };
  for (const layer of manifest.layers) {
    if (layer.file !== 'incidents.csv') continue;
    layer.count = incidents.length;
    layer.sha256 = sha256Hex(table);
  }
  const changed = new Map<string, Uint8Array>([
    ['incidents.csv', table],
    ['manifest.json', new TextEncoder().encode(JSON.stringify(manifest))],
  ]);
  const jobs = createInlineClient(
    createHandlers({
      fontBytes: nodeFont,
      fetchBytes: async (path) =>
        changed.get(decodeURIComponent(path).replace(/^small\//, '')) ?? fetchBytes(path),
    }),
  );
  await jobs.run('open-manifest', { url });
  const config = defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' });
  await jobs.run('analyse', { config });
  return jobs;
}

export const REPORT_QUESTION: Omit<PaperFactsRequest, 'period'> = {
  level: 'full',
  sensitive: false,
  plan: { items: [], checks: [], draws: [], rules: DEFAULT_CHECK_RULES },
  log: [],
  annexes: { shifts: [], patrol: null },
};

export function factsOf(
  jobs: JobClient,
  change: Partial<PaperFactsRequest> = {},
): Promise<PaperFacts> {
  const period = { from: '2024-12-15', to: '2025-06-14' };
  return jobs.run('paper-facts', { ...REPORT_QUESTION, period, ...change });
}

const OUTSIDE: readonly [number, number] = [108.9, 13.5];

/** A place well inside each commune, far from its cables. */
const PLACES: Readonly<Record<string, readonly [number, number] | undefined>> = {
  '23700': [108.03, 13.98],
  '23701': [108.37, 13.83],
  '23702': [108.05, 14.15],
};

function incidentTable(incidents: readonly ReportIncident[]): string {
  const rows = incidents.map((one) =>
    [
      one.id,
      one.kind,
      one.found,
      one.asset ?? '',
      one.source ?? '',
      one.status ?? '',
      one.method ?? '',
      one.loss ?? '',
      one.commune ?? '',
      one.quality ?? '',
      ...(PLACES[one.commune ?? ''] ?? OUTSIDE),
    ].join(','),
  );
  const head =
    'id,kind,discovered,asset_id,reported_by,case_status,method,loss_vnd,commune_code,location_quality,lon,lat';
  return `${[head, ...rows].join('\n')}\n`;
}
