import {
  densityKernel,
  isKernelId,
} from '../../src/core/hotspots/network-density/density-kernel.ts';
import type { DensityKernel } from '../../src/core/hotspots/network-density/density-kernel.ts';
import { isSpreadId } from '../../src/core/hotspots/network-density/trace-events.ts';
import type { SpreadId } from '../../src/core/hotspots/network-density/trace-events.ts';
import { InputError } from '../command.ts';
import { badField, numberOf, wholeOf } from './read-fields.ts';

type Fields = Readonly<Record<string, unknown>>;

export const GREATEST_BANDWIDTH = 1e12;
export const LEAST_BANDWIDTH = 1e-9;

export function readMethod(fields: Fields): SpreadId | 'heat' {
  const method = fields['method'] ?? 'esc';
  if (method === 'heat' || (typeof method === 'string' && isSpreadId(method))) return method;
  throw badField('method', method);
}

export function readKernel(fields: Fields): DensityKernel {
  const kernel = fields['kernel'] ?? 'quartic';
  if (typeof kernel === 'string' && isKernelId(kernel)) return densityKernel(kernel);
  throw badField('kernel', kernel);
}

/** There is none that would suit every network, so it must be given. */
export function readBandwidth(fields: Fields): number {
  const asked = required(fields, 'bandwidth');
  return numberOf(asked, 'bandwidth', LEAST_BANDWIDTH, GREATEST_BANDWIDTH);
}

export function required(fields: Fields, field: string): unknown {
  if (fields[field] !== undefined) return fields[field];
  throw new InputError([{ code: 'field.absent', severity: 'error', at: { field } }]);
}

/** Chains that paths may enter before the heat kernel is taken instead. */
export function readMostSteps(fields: Fields): number {
  return wholeOf(fields['mostSteps'] ?? 500_000_000, 'mostSteps', 1, 1e12);
}

/** What describes the network may stand in `network` or beside the other fields. */
export function networkOf(fields: Fields): unknown {
  return fields['network'] ?? fields;
}

/** Two ways from an end of a fork, one of them with two cables beside each other. */
export const EXAMPLE_NETWORK = {
  vertices: [
    [0, 0],
    [4, 0],
    [7, 0],
    [4, 3],
  ],
  edges: [
    [0, 1],
    [1, 2],
    [1, 2],
    [1, 3],
  ],
  lengths: [4, 3, 3.5, 3],
  events: [
    { seg: 0, tp: 0.75, w: 1 },
    { seg: 2, tp: 0.5, w: 2 },
  ],
} as const;

export const EXAMPLE_NETWORK_FILE = JSON.stringify(EXAMPLE_NETWORK);
