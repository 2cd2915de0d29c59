import { describe, expect, it } from 'vitest';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { quietContext } from '../../support/quiet-context.ts';

const SQUARE = '[[[108,13],[108.1,13],[108.1,13.1],[108,13]]]';

async function kindOf(name: string, codes: readonly string[], geometry = 'Polygon') {
  const features = codes.map(
    (code) =>
      `{"type":"Feature","properties":{"code":${code},"name":"x"},"geometry":{"type":"${geometry}","coordinates":${geometry === 'Point' ? '[108,13]' : SQUARE}}}`,
  );
  const text = `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
  const file = { name, bytes: new TextEncoder().encode(text) };
  return (await loadFile(file, {}, quietContext())).part?.source.kind ?? null;
}

describe('a file nobody named the kind of', () => {
  it('holds communes when its areas are numbered as communes are', async () => {
    expect(await kindOf('gia-lai-2025.geojson', ['"21553"', '"21556"'])).toBe('commune');
    expect(await kindOf('gia-lai-2025.geojson', ['21553', '21556'])).toBe('commune');
  });

  it('is not taken for communes on one number, or on points', async () => {
    expect(await kindOf('areas.geojson', ['"21553"', '"VN-7"'])).toBeNull();
    expect(await kindOf('points.geojson', ['"21553"', '"21556"'], 'Point')).toBeNull();
  });
});
