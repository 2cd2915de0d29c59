import type { RunContext } from '../core/basics/run-context.ts';
import { classBreaksOfAnswer } from './handlers/class-breaks-of.ts';
import { addFilesToDataset, openProvince, removeFileFromDataset } from './handlers/dataset-jobs.ts';
import { exportStudy } from './handlers/export-study.ts';
import { findRecord } from './handlers/find-record.ts';
import { incidentTimeline } from './handlers/incident-timeline.ts';
import { recordPage, recordOf } from './handlers/record-details.ts';
import { recordShape } from './handlers/record-shape.ts';
import { searchRecords } from './handlers/search-records.ts';
import { tileBytes } from './handlers/tile-bytes.ts';
import { writeTables } from './handlers/write-tables.ts';
import { createWorkspace } from './handlers/workspace.ts';
import type { HandlerEnvironment } from './handlers/workspace.ts';
import type { JobName, JobRequest, JobResponse } from './protocol.ts';

export type Handlers = {
  readonly [Name in JobName]: (
    request: JobRequest<Name>,
    ctx: RunContext,
  ) => Promise<JobResponse<Name>> | JobResponse<Name>;
};

/**
 * The answers to every job, over one workspace that owns the dataset and what was computed from it.
 * The worker, the inline client and the command line all use these. What the first map and the analysis
 * can do without is fetched when asked.
 */
export function createHandlers(environment: HandlerEnvironment): Handlers {
  const workspace = createWorkspace(environment);
  return {
    'open-manifest': ({ url }, ctx) => openProvince(workspace, url, ctx),
    'add-files': ({ files }, ctx) => addFilesToDataset(workspace, files, ctx),
    'review-import': async ({ file }, ctx) => {
      const { reviewImportOf } = await import('./handlers/review-import-of.ts');
      return reviewImportOf(workspace, file, ctx);
    },
    'set-aside-rows': async (request, ctx) => {
      const { setAsideRowsOf } = await import('./handlers/set-aside-rows-of.ts');
      return setAsideRowsOf(workspace, request, ctx);
    },
    'compare-import': async (request, ctx) => {
      const { compareImportOf } = await import('./handlers/compare-import-of.ts');
      return compareImportOf(workspace, request, ctx);
    },
    'snap-place': async (request) => {
      const { snapPlaceOf } = await import('./handlers/snap-place-of.ts');
      return snapPlaceOf(workspace, request);
    },
    'write-entry': async (request, ctx) => {
      const { writeEntryOf } = await import('./handlers/write-entry-of.ts');
      return writeEntryOf(workspace, request, ctx);
    },
    'find-record': ({ kind, id }) => findRecord(workspace, kind, id),
    'remove-file': ({ file }, ctx) => removeFileFromDataset(workspace, file, ctx),
    analyse: async ({ config }, ctx) => {
      const { runAnalysis } = await import('./handlers/run-analysis.ts');
      return runAnalysis(workspace, config, ctx);
    },
    'class-breaks': () => classBreaksOfAnswer(workspace),
    cut: async (request, ctx) => {
      const { cutScenarioOf } = await import('./handlers/cut-scenario-of.ts');
      return cutScenarioOf(workspace, request, ctx);
    },
    'worst-corridors': async (request, ctx) => {
      const { worstCorridorsOf } = await import('./handlers/corridors-of.ts');
      return worstCorridorsOf(workspace, request, ctx);
    },
    'cut-pairs': async (request, ctx) => {
      const { cutPairsOf } = await import('./handlers/cut-pairs-of.ts');
      return cutPairsOf(workspace, request, ctx);
    },
    'companion-cuts': async (request, ctx) => {
      const { companionCutsOf } = await import('./handlers/cut-pairs-of.ts');
      return companionCutsOf(workspace, request, ctx);
    },
    harden: async (request, ctx) => {
      const { hardenOf } = await import('./handlers/harden-of.ts');
      return hardenOf(workspace, request, ctx);
    },
    'target-details': async ({ target }) => {
      const { targetDetails } = await import('./handlers/target-details.ts');
      return targetDetails(workspace, target);
    },
    'key-lists': async (options) => {
      const { keyLists } = await import('./handlers/key-lists.ts');
      return keyLists(workspace, options);
    },
    cover: async (request, ctx) => {
      const { coverOf } = await import('./handlers/cover-of.ts');
      return coverOf(workspace, request, ctx);
    },
    gaps: async (request) => {
      const { gapsOf } = await import('./handlers/gaps-of.ts');
      return gapsOf(workspace, request);
    },
    'hotspot-picture': async (request, ctx) => {
      const { hotspotPictureOf } = await import('./handlers/hotspot-picture-of.ts');
      return hotspotPictureOf(workspace, request, ctx);
    },
    'bandwidth-curve': async (request, ctx) => {
      const { bandwidthCurveOf } = await import('./handlers/bandwidth-curve-of.ts');
      return bandwidthCurveOf(workspace, request, ctx);
    },
    'find-clusters': async (request, ctx) => {
      const { clustersOf } = await import('./handlers/clusters-of.ts');
      return clustersOf(workspace, request, ctx);
    },
    backtest: async (request, ctx) => {
      const { backtestOf } = await import('./handlers/backtest-of.ts');
      return backtestOf(workspace, request, ctx);
    },
    'export-hotspots': async (request, ctx) => {
      const { exportHotspots } = await import('./handlers/export-hotspots.ts');
      return exportHotspots(workspace, request, ctx);
    },
    'rank-stability': async (request, ctx) => {
      const { rankStabilityOf } = await import('./handlers/rank-stability-of.ts');
      return rankStabilityOf(workspace, request, ctx);
    },
    'plan-patrol': async (request, ctx) => {
      const { patrolPlanOf } = await import('./handlers/patrol-plan-of.ts');
      return patrolPlanOf(workspace, request, ctx);
    },
    'read-track': async (request, ctx) => {
      const { readTrackOf } = await import('./handlers/read-track-of.ts');
      return readTrackOf(workspace, request, ctx);
    },
    'patrol-files': async (request, ctx) => {
      const { patrolFilesOf } = await import('./handlers/patrol-files-of.ts');
      return patrolFilesOf(workspace, request, ctx);
    },
    'patrol-preview': async (request) => {
      const { patrolPreviewOf } = await import('./handlers/patrol-preview-of.ts');
      return patrolPreviewOf(workspace, request);
    },
    'patrol-effect': async (request, ctx) => {
      const { patrolEffectOf } = await import('./handlers/patrol-effect-of.ts');
      return patrolEffectOf(workspace, request, ctx);
    },
    'compose-page': async (request) => {
      const { composePageOf } = await import('./handlers/compose-page-of.ts');
      return composePageOf(workspace, request);
    },
    'page-file': async (request, ctx) => {
      const { pageFileOf } = await import('./handlers/page-file-of.ts');
      return pageFileOf(workspace, request, ctx);
    },
    'paper-facts': async (request, ctx) => {
      const { paperFactsOf } = await import('./handlers/paper-facts-of.ts');
      return paperFactsOf(workspace, request, ctx);
    },
    'write-paper': async (request, ctx) => {
      const { writePaperOf } = await import('./handlers/write-paper-of.ts');
      return writePaperOf(workspace, request, ctx);
    },
    'preview-paper': async ({ paper }) => {
      const { previewPaperOf } = await import('./handlers/write-paper-of.ts');
      return previewPaperOf(workspace, paper);
    },
    when: async (request, ctx) => {
      const { whenOfAnswer } = await import('./handlers/when-of.ts');
      return whenOfAnswer(workspace, request, ctx);
    },
    'near-repeat': async (request, ctx) => {
      const { nearRepeatOf } = await import('./handlers/near-repeat-of.ts');
      return nearRepeatOf(workspace, request, ctx);
    },
    scan: async (request, ctx) => {
      const { scanOf } = await import('./handlers/scan-of.ts');
      return scanOf(workspace, request, ctx);
    },
    series: async (request, ctx) => {
      const { seriesOf } = await import('./handlers/series-of.ts');
      return seriesOf(workspace, request, ctx);
    },
    'planar-density': async (request, ctx) => {
      const { planarDensityOf } = await import('./handlers/planar-density-of.ts');
      return planarDensityOf(workspace, request, ctx);
    },
    rates: async (request, ctx) => {
      const { ratesOf } = await import('./handlers/rates-of.ts');
      return ratesOf(workspace, request, ctx);
    },
    'risk-terrain': async (request, ctx) => {
      const { riskTerrainOf } = await import('./handlers/risk-terrain-of.ts');
      return riskTerrainOf(workspace, request, ctx);
    },
    'review-network': async (request, ctx) => {
      const { reviewNetworkOf } = await import('./handlers/review-network-of.ts');
      return reviewNetworkOf(workspace, request, ctx);
    },
    'record-details': ({ kind, row }) => recordOf(workspace, kind, row),
    'record-shape': ({ kind, row }) => recordShape(workspace, kind, row),
    'incident-timeline': ({ config }, ctx) => incidentTimeline(workspace, config, ctx),
    search: ({ text, limit }) => searchRecords(workspace, text, limit),
    tile: (request) => tileBytes(workspace, request),
    'table-page': ({ kind, from, to }) => recordPage(workspace, kind, from, to),
    handout: async (request, ctx) => {
      const { handoutOf } = await import('./handlers/handout-of.ts');
      return handoutOf(workspace, request, ctx);
    },
    situation: async (request, ctx) => {
      const { situationOf } = await import('./handlers/situation-of.ts');
      return situationOf(workspace, request, ctx);
    },
    'check-schedule': async (request) => {
      const { checkScheduleOf } = await import('./handlers/plan-jobs.ts');
      return checkScheduleOf(workspace, request);
    },
    'draw-checks': async (request) => {
      const { drawChecksOf } = await import('./handlers/plan-jobs.ts');
      return drawChecksOf(workspace, request);
    },
    'write-tables': (request) => writeTables(request),
    'export-records': async (request, ctx) => {
      const { exportRecords } = await import('./handlers/export-records.ts');
      return exportRecords(workspace, request, ctx);
    },
    'write-templates': async (request) => {
      const { writeTemplates } = await import('./handlers/write-templates.ts');
      return writeTemplates(request);
    },
    'export-study': ({ sensitive }) => exportStudy(workspace, sensitive),
  };
}
