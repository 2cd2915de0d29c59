import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../src/core/io/parse-manifest.ts';

describe('the manifest shown in data/manifest.md', () => {
  it('is one that opens', () => {
    const page = readFileSync(new URL('../../../data/manifest.md', import.meta.url), 'utf8');
    const example = /```json\n([^`]+)```/.exec(page)?.[1] ?? '';
    const { manifest, issues } = parseManifest(new TextEncoder().encode(example));
    expect(issues).toEqual([]);
    expect(manifest?.layers.length).toBeGreaterThan(0);
  });
});
