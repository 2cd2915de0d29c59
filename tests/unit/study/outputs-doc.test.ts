import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { analyse } from '../../../src/core/study/analyse.ts';
import { APP_VERSION } from '../../../src/core/study/app-version.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import { studyFiles } from '../../../src/core/study/study-files.ts';
import { createStudyMemory } from '../../../src/core/study/study-memory.ts';
import { LEFT_OUT_REASONS } from '../../../src/core/study/study-result.ts';
import { oneRouteProvince } from '../../golden/one-route-province.ts';
import { quietContext } from '../../support/quiet-context.ts';

const doc = readFileSync(new URL('../../../data/outputs.md', import.meta.url), 'utf8');

describe('data/outputs.md', () => {
  it('names every column, property and field that is written', async () => {
    const memory = createStudyMemory();
    const dataset = oneRouteProvince();
    const config = defaultStudyConfig({ from: '2024-01-01', to: '2025-12-31' });
    await analyse(dataset, config, memory, quietContext());
    const text = new Map(
      studyFiles(dataset, memory, { sensitive: true }).map(({ name, bytes }) => [
        name,
        new TextDecoder().decode(bytes),
      ]),
    );
    const header = (name: string): string[] => text.get(name)?.split('\r\n')[0]?.split(',') ?? [];
    const sections = JSON.parse(text.get('sections.geojson') ?? '') as {
      features: { properties: object }[];
    };
    const summary = JSON.parse(text.get('summary.json') ?? '') as object;
    const names = [
      ...header('targets.csv'),
      ...header('areas.csv'),
      ...Object.keys(sections.features[0]?.properties ?? {}),
      ...Object.keys(summary),
      ...LEFT_OUT_REASONS,
    ];
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => !doc.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the version in every output', () => {
  it('is that of the package', () => {
    const path = new URL('../../../package.json', import.meta.url);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: APP_VERSION });
  });
});
