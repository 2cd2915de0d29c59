import { describe, expect, it } from 'vitest';
import { HOME_BOUNDS, boundsFor } from '../../../src/map/port/keep-bounds.ts';

describe('where the map may go', () => {
  it('is Viet Nam and its sea for a province of it', () => {
    expect(boundsFor([107.4, 12.9, 109.3, 14.6])).toEqual(HOME_BOUNDS);
  });

  it('is anywhere for a base built on trial elsewhere', () => {
    expect(boundsFor([1.41, 42.42, 1.79, 42.66])).toBeNull();
  });
});
