import type { RunContext } from '../core/basics/run-context.ts';
import { classBreaksOfAnswer } from './handlers/class-breaks-of.ts';
import { worstCorridorsOf } from './handlers/corridors-of.ts';
import { companionCutsOf, cutPairsOf } from './handlers/cut-pairs-of.ts';
import { cutScenarioOf } from './handlers/cut-scenario-of.ts';
import { addFilesToDataset, openProvince, removeFileFromDataset } from './handlers/dataset-jobs.ts';
import { exportStudy } from './handlers/export-study.ts';
import { hardenOf } from './handlers/harden-of.ts';
import { incidentTimeline } from './handlers/incident-timeline.ts';
import { keyLists } from './handlers/key-lists.ts';
import { checkScheduleOf, drawChecksOf } from './handlers/plan-jobs.ts';
import { rankStabilityOf } from './handlers/rank-stability-of.ts';
import { recordPage, recordOf } from './handlers/record-details.ts';
import { runAnalysis } from './handlers/run-analysis.ts';
import { searchRecords } from './handlers/search-records.ts';
import { targetDetails } from './handlers/target-details.ts';
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
 * The worker, the inline client and the command line all use these.
 */
export function createHandlers(environment: HandlerEnvironment): Handlers {
  const workspace = createWorkspace(environment);
  return {
    'open-manifest': ({ url }, ctx) => openProvince(workspace, url, ctx),
    'add-files': ({ files }, ctx) => addFilesToDataset(workspace, files, ctx),
    'remove-file': ({ file }, ctx) => removeFileFromDataset(workspace, file, ctx),
    analyse: ({ config }, ctx) => runAnalysis(workspace, config, ctx),
    'class-breaks': () => classBreaksOfAnswer(workspace),
    cut: (request, ctx) => cutScenarioOf(workspace, request, ctx),
    'worst-corridors': (request, ctx) => worstCorridorsOf(workspace, request, ctx),
    'cut-pairs': (request, ctx) => cutPairsOf(workspace, request, ctx),
    'companion-cuts': (request, ctx) => companionCutsOf(workspace, request, ctx),
    harden: (request, ctx) => hardenOf(workspace, request, ctx),
    'target-details': ({ target }) => targetDetails(workspace, target),
    'key-lists': (options) => keyLists(workspace, options),
    'rank-stability': (request, ctx) => rankStabilityOf(workspace, request, ctx),
    'record-details': ({ kind, row }) => recordOf(workspace, kind, row),
    'incident-timeline': ({ config }, ctx) => incidentTimeline(workspace, config, ctx),
    search: ({ text, limit }) => searchRecords(workspace, text, limit),
    tile: (request) => tileBytes(workspace, request),
    'table-page': ({ kind, from, to }) => recordPage(workspace, kind, from, to),
    'check-schedule': (request) => checkScheduleOf(workspace, request),
    'draw-checks': (request) => drawChecksOf(workspace, request),
    'write-tables': (request) => writeTables(request),
    'export-study': ({ sensitive }) => exportStudy(workspace, sensitive),
  };
}
