import { describe, expect, it } from 'vitest';
import { badgeOffset, topTargets } from '../../../src/map/layers/top-targets/top-targets-layer.ts';
import { glowOf, overlayContent, rgbOf } from '../../../src/map/overlay/overlay-content.ts';
import { isGraphicsProcessor } from '../../../src/map/overlay/renderer.ts';
import { sequentialRamp } from '../../../src/core/sheet/class-colours.ts';
import { RESULT, emptyState, readyState } from './map-states.ts';

describe('the first targets', () => {
  it('are ten, by rank, at their places', () => {
    const top = topTargets(RESULT);
    expect(top.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { target, lon, lat } of top) {
      const place = RESULT.targets.id.indexOf(target);
      expect([lon, lat]).toEqual([RESULT.targets.lon[place], RESULT.targets.lat[place]]);
    }
  });

  it('stand side by side where several share a place', () => {
    const lon = RESULT.targets.lon.map(() => 108);
    const lat = RESULT.targets.lat.map(() => 14);
    const together = { ...RESULT, targets: { ...RESULT.targets, lon, lat } };
    const offsets = topTargets(together).map(({ beside }) => badgeOffset(beside).join());
    expect(new Set(offsets).size).toBe(10);
  });
});

describe('the glow', () => {
  const { sections } = RESULT;
  const breaks = [0.1, 0.4, 0.9, 1.6];

  it('runs along the sections of the two top classes, in their colours', () => {
    const glow = glowOf(RESULT, breaks, 'light');
    const hot = Array.from(sections.density.keys()).filter(
      (section) => (sections.density[section] ?? 0) >= 0.9,
    );
    expect(glow.length).toBe(hot.length);
    expect(hot.length).toBeGreaterThan(0);
    const [first = 0] = hot;
    const from = 2 * (sections.start[first] ?? 0);
    const to = 2 * (sections.start[first + 1] ?? 0);
    expect(glow.lonLat.subarray(0, to - from)).toEqual(sections.lonLat.subarray(from, to));
    const top = (sections.density[first] ?? 0) >= 1.6 ? 4 : 3;
    expect([...glow.colours.subarray(0, 3)]).toEqual(rgbOf(sequentialRamp('light')[top] ?? ''));
    expect(glow.lonLat.length).toBe(2 * (glow.start.at(-1) ?? 0));
  });

  it('is not there without a result, or where no density is shown', () => {
    expect(overlayContent(emptyState('targets'))).toMatchObject({ badges: [], glow: null });
    expect(overlayContent(readyState('briefing')).glow).toBeNull();
    expect(overlayContent(readyState('targets')).glow).not.toBeNull();
  });
});

describe('the renderer', () => {
  it.each([
    ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', false],
    ['llvmpipe (LLVM 15.0.6, 256 bits)', false],
    ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)', false],
    ['', false],
    ['ANGLE (Intel, Intel(R) UHD Graphics 630 Direct3D11)', true],
    ['Mali-G57', true],
  ])('%s', (name, real) => {
    expect(isGraphicsProcessor(name)).toBe(real);
  });
});
