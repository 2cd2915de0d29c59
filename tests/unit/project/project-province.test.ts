import { describe, expect, it } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import { provinceOfProject } from '../../../src/core/project/project-province.ts';
import { newProject } from '../../../src/state/initial-state.ts';

const EMPTY = newProject({
  id: 'a1',
  name: 'Kế hoạch',
  manifest: 'demo/manifest.json',
  since: '2018-01-01',
  cutOff: '2025-12-31',
});
const KNOWN = { communes: ['23700'], targets: ['GLI0001', 'TC-001@0-500'] };
const chosen = (...targets: string[]): Project => ({
  ...EMPTY,
  chosen: targets.map((target) => ({ target, note: '' })),
});

describe('whose province a project is of', () => {
  it('cannot be told while it names nothing', () => {
    expect(provinceOfProject(EMPTY, KNOWN)).toBe('unsaid');
    expect(provinceOfProject(chosen('XYZ'), { ...KNOWN, targets: null })).toBe('unsaid');
  });

  it('is this one when one of its targets is known, a section by its route', () => {
    expect(provinceOfProject(chosen('XYZ', 'GLI0001'), KNOWN)).toBe('same');
    expect(provinceOfProject(chosen('TC-001@0-1000'), KNOWN)).toBe('same');
  });

  it('is another when none of its targets or communes is known', () => {
    expect(provinceOfProject(chosen('XYZ', 'TC-9@0-500'), KNOWN)).toBe('other');
    const study = { ...EMPTY.study, communes: ['00001'] };
    expect(provinceOfProject({ ...EMPTY, study }, { ...KNOWN, targets: null })).toBe('other');
  });
});
