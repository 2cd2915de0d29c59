import { describe, expect, it } from 'vitest';
import { keepSourceAddresses } from '../../../src/map/port/source-addresses.ts';
import type { SourceHost } from '../../../src/map/port/source-addresses.ts';

describe('addresses of tile sources', () => {
  it('move at once when no tile is on the way', () => {
    const { map, moves } = host();
    keepSourceAddresses(map, [{ id: 'ground', address: 'a' }]).want([
      { id: 'ground', address: 'b' },
    ]);
    expect(moves).toEqual(['ground b']);
  });

  it('wait for the tiles on the way, and then move to the last wish only', () => {
    const { map, moves, busy, tell } = host();
    busy.add('incident');
    const addresses = keepSourceAddresses(map, [{ id: 'incident', address: 'a' }]);
    addresses.want([{ id: 'incident', address: 'b' }]);
    addresses.want([{ id: 'incident', address: 'c' }]);
    tell();
    expect(moves).toEqual([]);
    busy.clear();
    tell();
    tell();
    expect(moves).toEqual(['incident c']);
  });

  it('stay when the wish comes back to what is drawn', () => {
    const { map, moves, busy, tell } = host();
    busy.add('area');
    const addresses = keepSourceAddresses(map, [{ id: 'area', address: 'a' }]);
    addresses.want([{ id: 'area', address: 'b' }]);
    addresses.want([{ id: 'area', address: 'a' }]);
    busy.clear();
    tell();
    expect(moves).toEqual([]);
  });
});

/** A map of which only the sources matter. */
function host() {
  const busy = new Set<string>();
  const moves: string[] = [];
  const listeners: (() => void)[] = [];
  const map = {
    isSourceLoaded: (id: string) => !busy.has(id),
    getSource: (id: string) => ({
      setTiles: ([address]: string[]) => moves.push(`${id} ${address ?? ''}`),
    }),
    on: (_: string, listener: () => void) => listeners.push(listener),
    off: () => undefined,
  } as unknown as SourceHost;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return { map, moves, busy, tell };
}
