import type { OptionSpec } from '../command.ts';

/** Every option of any statistic: `stat` takes them all, and refuses those its statistic does not name. */
export const STATISTIC_OPTIONS = [
  { name: 'points', type: 'text', value: 'file' },
  { name: 'space', type: 'text', value: 'number' },
  { name: 'time', type: 'text', value: 'number' },
  { name: 'space-bins', type: 'text', value: 'numbers' },
  { name: 'time-bins', type: 'text', value: 'numbers' },
  { name: 'grid', type: 'text', value: 'number' },
  { name: 'days', type: 'text', value: 'numbers' },
  { name: 'window', type: 'text', value: 'numbers' },
  { name: 'edge', type: 'text', value: 'name' },
  { name: 'permutations', type: 'text', value: 'number' },
  { name: 'seed', type: 'text', value: 'number' },
  { name: 'network', type: 'text', value: 'file' },
  { name: 'queries', type: 'text', value: 'file' },
  { name: 'method', type: 'text', value: 'name' },
  { name: 'kernel', type: 'text', value: 'name' },
  { name: 'bandwidth', type: 'text', value: 'number' },
  { name: 'candidates', type: 'text', value: 'numbers' },
] as const satisfies readonly OptionSpec[];

export type StatisticOptionName = (typeof STATISTIC_OPTIONS)[number]['name'];
