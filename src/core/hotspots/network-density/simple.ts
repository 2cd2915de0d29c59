import type { HotspotMethod } from '../contract.ts';
import { kernelMethod } from './kernel-method.ts';

/**
 * Where incidents concentrate by shortest distance along the cables. Every way on from a junction gets the
 * whole kernel, so the surface is not a density: its integral is more than the incidents after junctions and
 * less at dead ends. Shown by other programs, hence here.
 */
export const simple: HotspotMethod = kernelMethod('simple');
