import { prospectiveGrid } from '../../src/core/hotspots/prospective/prospective-grid.ts';
import { matrixOf, readPointsOnGrid } from './grid-points.ts';
import { fieldsOf, numberOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const MOST = 1e9;
const USUAL = { timeUnit: 7, space: 8, time: 8 };

/** The prospective map of Bowers, Johnson & Pease on a grid, as open_cp. */
export const prospectiveStatistic: Statistic = {
  id: 'prospective',
  input: [
    'points',
    'grid',
    'columns',
    'rows',
    'west',
    'south',
    'cutoff',
    'timeUnit',
    'spaceBandwidth',
    'timeBandwidth',
  ],
  result: ['matrix'],
  options: [
    { name: 'points', field: 'points', reads: 'columns', columns: ['x', 'y', 't'] },
    { name: 'grid', field: 'grid', reads: 'number' },
  ],
  example: {
    points: { x: [120, 130, 480, 350], y: [80, 310, 420, 110], t: [3, 20, 41, 58] },
    grid: 100,
    columns: 5,
    rows: 5,
    cutoff: 60,
    spaceBandwidth: 3,
  },
  run: (input) => {
    const fields = fieldsOf(input, '$');
    const { x, y, t, ...grid } = readPointsOnGrid(fields);
    const asked = (name: string, usual: number, least: number): number =>
      fields[name] === undefined ? usual : numberOf(fields[name], name, least, MOST);
    const risk = prospectiveGrid(
      { x, y, t },
      {
        ...grid,
        cutoff: numberOf(fields['cutoff'], 'cutoff', -MOST, MOST),
        timeUnit: asked('timeUnit', USUAL.timeUnit, 1e-9),
        bandwidth: {
          space: Math.min(grid.columns + grid.rows, asked('spaceBandwidth', USUAL.space, 0)),
          time: asked('timeBandwidth', USUAL.time, 0),
        },
      },
    );
    return { matrix: matrixOf(risk, grid.columns) };
  },
};
