import { describe, expect, it } from 'vitest';
import { createCameraPort } from '../../../../src/state/services/camera-port.ts';

describe('orders to the map', () => {
  it('wait for the map, whoever watches meanwhile', () => {
    const camera = createCameraPort();
    let seen = 0;
    const stop = camera.watch(() => {
      seen += 1;
    });
    camera.flyTo({ lon: 108, lat: 14 });
    expect(seen).toBe(1);
    const orders: unknown[] = [];
    camera.listen((order) => orders.push(order));
    expect(orders).toEqual([{ type: 'fly', lon: 108, lat: 14 }]);
    stop();
    camera.fitBounds([107, 13, 109, 15]);
    expect([seen, orders.length]).toEqual([1, 2]);
  });
});
