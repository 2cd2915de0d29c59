import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import type { Dataset, DatasetPart } from '../model/dataset.ts';
import { assembleDataset } from './assemble-dataset.ts';
import { settingOf } from './import/setting-of.ts';
import { loadFile } from './load-file.ts';
import type { FileToLoad } from './load-file.ts';

export type EditedDataset = {
  /** The same object when no file could be added. */
  readonly dataset: Dataset;
  /** What was found in the new files. */
  readonly issues: readonly Issue[];
};

/**
 * Adds files a person chose, after those already there. A file that cannot be read is reported and not
 * added. A name already taken gets a number: "bts.csv", "bts (2).csv".
 */
export async function addFiles(
  dataset: Dataset,
  files: readonly FileToLoad[],
  ctx: RunContext,
): Promise<EditedDataset> {
  const parts: DatasetPart[] = [...dataset.parts];
  const issues: Issue[] = [];
  for (const file of files) {
    const name = freeName(file.name, parts);
    const loaded = await loadFile({ ...file, name }, settingOf(dataset), ctx);
    issues.push(...loaded.issues);
    if (loaded.part) parts.push(loaded.part);
  }
  if (parts.length === dataset.parts.length) return { dataset, issues };
  return { dataset: assembleDataset(dataset, parts, issuesOfNoPart(dataset)), issues };
}

/** The dataset without one file; the same object when it has no such file. */
export function removeFile(dataset: Dataset, file: string): Dataset {
  const parts = dataset.parts.filter((part) => part.source.file !== file);
  if (parts.length === dataset.parts.length) return dataset;
  return assembleDataset(dataset, parts, issuesOfNoPart(dataset));
}

/** Findings of the manifest: those before the first part's own. */
function issuesOfNoPart(dataset: Dataset): readonly Issue[] {
  const ofParts = new Set(dataset.parts.flatMap((part) => part.issues));
  const files = new Set(dataset.parts.map((part) => part.source.file));
  return dataset.issues.filter((issue) => !ofParts.has(issue) && !files.has(issue.at?.file ?? ''));
}

function freeName(name: string, parts: readonly DatasetPart[]): string {
  const taken = new Set(parts.map((part) => part.source.file));
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = `${stem} (${copy})${extension}`;
  return free;
}
