import { describe, expect, it } from 'vitest';
import { closeRings, ringsToPolygons } from '../../../scripts/base/osm/assemble-rings.ts';
import {
  maxSpeed,
  oneway,
  population,
  roadClass,
  townClass,
} from '../../../scripts/base/osm/osm-tags.ts';

describe('tags of OpenStreetMap', () => {
  it.each([
    [{ highway: 'motorway_link' }, 'motorway'],
    [{ highway: 'primary' }, 'national'],
    [{ highway: 'trunk', ref: 'QL.1' }, 'national'],
    [{ highway: 'trunk', ref: 'CT.01' }, 'motorway'],
    [{ highway: 'tertiary', ref: 'ĐT.639' }, 'provincial'],
    [{ highway: 'secondary' }, 'provincial'],
    [{ highway: 'tertiary' }, 'commune'],
    [{ highway: 'residential' }, 'street'],
    [{ highway: 'residential', ref: 'QL.19' }, 'street'],
    [{ highway: 'track' }, 'track'],
    [{ highway: 'proposed' }, null],
    [{ highway: 'pedestrian', area: 'yes' }, null],
    [{ building: 'yes' }, null],
  ])('say of %o that it is %s', (tags, expected) => {
    expect(roadClass(tags)).toBe(expected);
  });

  it('say which way a road runs', () => {
    expect(oneway({ highway: 'primary' })).toBe('both');
    expect(oneway({ oneway: 'yes' })).toBe('forward');
    expect(oneway({ oneway: '-1' })).toBe('backward');
    expect(oneway({ junction: 'roundabout' })).toBe('forward');
    expect(oneway({ highway: 'motorway', oneway: 'no' })).toBe('both');
  });

  it('give a speed only when it is a number', () => {
    expect(maxSpeed({ maxspeed: '60' })).toBe(60);
    expect(maxSpeed({ maxspeed: '60 km/h' })).toBe(60);
    expect(maxSpeed({ maxspeed: '50 mph' })).toBe(80);
    expect(maxSpeed({ maxspeed: 'VN:urban' })).toBeNull();
    expect(maxSpeed({ maxspeed: '0' })).toBeNull();
  });

  it('tell towns by class and population', () => {
    expect(townClass({ place: 'city', capital: '4' })).toBe('capital');
    expect(townClass({ place: 'hamlet', capital: '4' })).toBe('village');
    expect(townClass({ place: 'suburb' })).toBeNull();
    expect(population({ population: '255 000' })).toBe(255000);
    expect(population({})).toBeNull();
    expect(population({ population: 'nhiều' })).toBeNull();
  });
});

describe('rings out of ways', () => {
  it('close whichever way the ways run', () => {
    expect(closeRings([{ refs: [1, 2, 3] }, { refs: [1, 5, 4, 3] }])).toEqual([[1, 2, 3, 4, 5, 1]]);
  });

  it('do not loop for ever on ways that never close', () => {
    expect(closeRings([{ refs: [1, 2] }, { refs: [2, 3] }, { refs: [7, 8] }])).toEqual([]);
  });

  it('put a hole into the ring around it, outer counter-clockwise', () => {
    const outer = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ];
    const far = outer.map(([x = 0, y = 0]) => [x + 20, y]);
    const hole = [
      [21, 1],
      [22, 1],
      [22, 2],
      [21, 1],
    ];
    const [first, second] = ringsToPolygons([outer, far], [hole]);
    expect(first).toEqual([outer.toReversed()]);
    expect(second?.[1]).toEqual(hole.toReversed());
  });
});
