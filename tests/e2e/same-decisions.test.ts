import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../src/core/study/study-config.ts';
import { answersOfBrowser, answersOfNode, differences } from './support/both-engines.ts';
import type { AskedJob } from './support/both-engines.ts';
import { launchBrowser, openApp } from './support/open-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const CONFIG: StudyConfig = {
  ...defaultStudyConfig({ from: '2024-01-01', to: '2025-12-31' }),
  incidentKinds: ['CAP_TROM'],
};

const PATROL = defaultPatrolOptions(
  [
    { name: 'Đội 1', base: { lon: 108.0, lat: 13.98 } },
    { name: 'Đội 2', base: { lon: 108.66, lat: 13.96 } },
    { name: 'Đội 3', base: { lon: 108.45, lat: 13.39 } },
  ],
  '2026-01-05',
);

/** Thefts of cable alone: most targets have had none and are alike, which is where engines would part. */
const ASKED: readonly AskedJob[] = [
  ['analyse', { config: CONFIG }],
  ['rates', { unit: 'section' }],
  ['rates', { unit: 'area' }],
  ['find-clusters', { units: 'cell', statistic: 'getis_ord', value: 'exposure' }],
  ['find-clusters', { units: 'area', statistic: 'local_moran', value: 'exposure' }],
  ['bandwidth-curve', { method: 'heat', params: {} }],
  ['worst-corridors', { radiusM: 1000, measure: 'subscribers', limit: 10 }],
  ['cover', { measure: 'alarm', count: 15 }],
  ['plan-patrol', { options: PATROL, zones: null }],
  ['export-hotspots', { method: 'heat', params: {}, fadeDays: 0, format: 'csv' }],
  ['export-hotspots', { method: 'simple', params: {}, fadeDays: 0, format: 'csv' }],
  ['export-study', { sensitive: true }],
];

describe('engines that differ in the last bit of a logarithm', () => {
  it('choose the same, in the same order, and write the same bytes', async () => {
    const { page, context } = await openApp(browser);
    const [ofNode, ofBrowser] = await Promise.all([
      answersOfNode(ASKED),
      answersOfBrowser(page, ASKED),
    ]);
    await context.close();
    const found = ASKED.flatMap(([job, request], at) =>
      differences(ofNode[at], ofBrowser[at], `${job} ${JSON.stringify(request).slice(0, 60)}`),
    );
    expect(found.slice(0, 20)).toEqual([]);
    expect(ofNode).toHaveLength(ASKED.length);
  });
});
