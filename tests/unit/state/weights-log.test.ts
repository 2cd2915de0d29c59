import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../src/core/study/study-config.ts';
import { WEIGHT_PRESETS } from '../../../src/core/targets/weight-presets.ts';
import { newProject } from '../../../src/state/initial-state.ts';
import type { Project, Role } from '../../../src/state/app-state.ts';
import { ENTRIES_KEPT } from '../../../src/state/focus/weights-log.ts';
import { parseProject } from '../../../src/core/project/project-schema.ts';
import { reduceProject } from '../../../src/state/reduce-project.ts';

const NINE = Date.UTC(2026, 0, 5, 2);
const MINUTE = 60_000;

function weigh(project: Project, repeat: number, by: Role, at: number): Project {
  const weights = { ...DEFAULT_WEIGHTS, repeat };
  return reduceProject(project, { type: 'project/set-weights', entry: { at, by, weights } });
}

const fresh = (): Project =>
  newProject({
    id: 'p',
    name: 'Thử',
    manifest: './demo/manifest.json',
    since: '2018-01-01',
    cutOff: '2025-12-31',
  });

describe('weights that a person sets', () => {
  it('are kept with who set them and when', () => {
    const once = weigh(fresh(), 30, 'planner', NINE);
    const twice = weigh(once, 5, 'leader', NINE + MINUTE / 2);
    expect(twice.study.weights.repeat).toBe(5);
    expect(twice.weightsLog.map(({ at, by, weights }) => [at, by, weights.repeat])).toEqual([
      [NINE, 'planner', 30],
      [NINE + MINUTE / 2, 'leader', 5],
    ]);
  });

  it('are one entry while the same person tries', () => {
    const tried = [31, 32, 33].reduce(
      (project, repeat, i) => weigh(project, repeat, 'planner', NINE + i * 1000),
      fresh(),
    );
    expect(tried.weightsLog.map(({ weights }) => weights.repeat)).toEqual([33]);
    const later = weigh(tried, 20, 'planner', NINE + 2 * MINUTE);
    expect(later.weightsLog).toHaveLength(2);
  });

  it('write nothing down when nothing changes, and keep the last fifty', () => {
    const project = fresh();
    expect(weigh(project, DEFAULT_WEIGHTS.repeat, 'police', NINE)).toBe(project);
    let many = project;
    for (let i = 0; i < ENTRIES_KEPT + 9; i += 1) {
      many = weigh(many, 20 + (i % 7), 'police', NINE + i * 2 * MINUTE);
    }
    expect(many.weightsLog).toHaveLength(ENTRIES_KEPT);
    expect(many.weightsLog.at(-1)?.at).toBe(NINE + (ENTRIES_KEPT + 8) * 2 * MINUTE);
  });

  it('come back from a saved project, and a broken log is refused', () => {
    const project = reduceProject(fresh(), {
      type: 'project/set-weights',
      entry: { at: NINE, by: 'leader', weights: WEIGHT_PRESETS.leader },
    });
    const saved: unknown = JSON.parse(JSON.stringify(project));
    expect(parseProject(saved).project?.weightsLog).toEqual(project.weightsLog);
    const broken: unknown = { ...project, weightsLog: [{ at: NINE, by: 'boss', weights: {} }] };
    expect(parseProject(broken)).toMatchObject({ project: null });
    const { weightsLog: _, ...before } = project;
    expect(parseProject(before).project?.weightsLog).toEqual([]);
  });
});
