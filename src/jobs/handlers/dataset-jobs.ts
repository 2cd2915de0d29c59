import type { Issue } from '../../core/basics/issue.ts';
import type { RunContext } from '../../core/basics/run-context.ts';
import { addFiles, removeFile } from '../../core/io/edit-dataset.ts';
import { openManifest } from '../../core/io/open-manifest.ts';
import { JobFailure } from '../protocol.ts';
import type { DatasetSummary, InputFile } from '../protocol/input-jobs.ts';
import { summaryOf } from './dataset-summary.ts';
import { datasetOf, replaceDataset } from './workspace.ts';
import type { Workspace } from './workspace.ts';

export function openProvince(
  workspace: Workspace,
  url: string,
  ctx: RunContext,
): Promise<DatasetSummary> {
  const { fetchBytes } = workspace.environment;
  return workspace.edits(async () => {
    ctx.signal.throwIfAborted();
    const manifest = await fetchBytes(url);
    const readBeside = (path: string): Promise<Uint8Array> => fetchBytes(addressBeside(url, path));
    const { dataset, issues } = await openManifest(manifest, readBeside, ctx);
    ctx.signal.throwIfAborted();
    if (!dataset) throw new JobFailure(issues);
    replaceDataset(workspace, dataset);
    return summaryOf(dataset);
  });
}

/** Fails when none of the files could be used; else what is wrong with the others is in `issues`. */
export function addFilesToDataset(
  workspace: Workspace,
  files: readonly InputFile[],
  ctx: RunContext,
): Promise<DatasetSummary> {
  return workspace.edits(async () => {
    ctx.signal.throwIfAborted();
    const before = datasetOf(workspace);
    const { dataset, issues } = await addFiles(before, files, ctx);
    ctx.signal.throwIfAborted();
    if (dataset === before && files.length > 0) throw new JobFailure(issues);
    replaceDataset(workspace, dataset);
    return summaryOf(dataset, notAmong(issues, dataset.issues));
  });
}

export function removeFileFromDataset(
  workspace: Workspace,
  file: string,
  ctx: RunContext,
): Promise<DatasetSummary> {
  return workspace.edits(async () => {
    ctx.signal.throwIfAborted();
    await ctx.breathe();
    const dataset = removeFile(datasetOf(workspace), file);
    replaceDataset(workspace, dataset);
    return summaryOf(dataset);
  });
}

function notAmong(issues: readonly Issue[], known: readonly Issue[]): readonly Issue[] {
  const told = new Set(known);
  return issues.filter((issue) => !told.has(issue));
}

/** Every part of the path is a name, never an instruction to the server. */
function addressBeside(manifestUrl: string, path: string): string {
  const folder = manifestUrl.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  return folder + path.split('/').map(encodeURIComponent).join('/');
}
