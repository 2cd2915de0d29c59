import type { Project, WeightsEntry } from '../../core/project/project.ts';
import { structurallyEqual } from '../structural-equal.ts';

export const ENTRIES_KEPT = 50;

/** Changes of one part that follow each other within this are one entry: a person trying. */
const ONE_TRY_MS = 60_000;

/** Sets the weights and writes down who did, oldest first. */
export function setWeights(project: Project, entry: WeightsEntry): Project {
  if (structurallyEqual(project.study.weights, entry.weights)) return project;
  const last = project.weightsLog.at(-1);
  const sameTry =
    last !== undefined && last.by === entry.by && Math.abs(entry.at - last.at) < ONE_TRY_MS;
  const before = sameTry ? project.weightsLog.slice(0, -1) : project.weightsLog;
  return {
    ...project,
    study: { ...project.study, weights: entry.weights },
    weightsLog: [...before, entry].slice(-ENTRIES_KEPT),
  };
}
