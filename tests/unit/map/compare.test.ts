import { describe, expect, it } from 'vitest';
import { keepTogether } from '../../../src/map/compare/keep-together.ts';
import type { CameraHost } from '../../../src/map/compare/keep-together.ts';
import { readTileAddress, tileAddress } from '../../../src/map/tiles/tile-address.ts';

type Camera = { lng: number; lat: number; zoom: number };

/** As much of a map as looking at one place together takes; every jump is told like a move. */
function fakeMap(camera: Camera): { readonly host: CameraHost; readonly camera: Camera } {
  const listeners = new Set<() => void>();
  const host = {
    getCenter: () => ({ lng: camera.lng, lat: camera.lat }),
    getZoom: () => camera.zoom,
    jumpTo: ({ center, zoom }: { center: { lng: number; lat: number }; zoom: number }) => {
      Object.assign(camera, center, { zoom });
      for (const listener of listeners) listener();
    },
    on: (_: string, listener: () => void) => listeners.add(listener),
    off: (_: string, listener: () => void) => listeners.delete(listener),
  };
  return { host: host as unknown as CameraHost, camera };
}

describe('two maps kept together', () => {
  it('look at the same place at once, and whichever moves leads', () => {
    const main = fakeMap({ lng: 108, lat: 14, zoom: 9 });
    const other = fakeMap({ lng: 0, lat: 0, zoom: 2 });
    const stop = keepTogether(main.host, other.host);
    expect(other.camera).toEqual(main.camera);
    other.host.jumpTo({ center: { lng: 109, lat: 13 }, zoom: 11 });
    expect(main.camera).toEqual({ lng: 109, lat: 13, zoom: 11 });
    stop();
    main.host.jumpTo({ center: { lng: 107, lat: 12 }, zoom: 8 });
    expect(other.camera).toEqual({ lng: 109, lat: 13, zoom: 11 });
  });
});

describe('the address of a tile of a picture', () => {
  it.each(['now', 'before'] as const)('says that it is of the period %s', (picture) => {
    const template = tileAddress({ layers: ['lixel'], version: 'a-b-3', picture });
    const address = template.replace('{z}/{x}/{y}', '8/205/117');
    expect(readTileAddress(address)).toEqual({
      layers: ['lixel'],
      version: 'a-b-3',
      picture,
      z: 8,
      x: 205,
      y: 117,
    });
  });
});
