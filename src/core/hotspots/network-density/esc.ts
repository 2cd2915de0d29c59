import type { HotspotMethod } from '../contract.ts';
import { kernelMethod } from './kernel-method.ts';

/**
 * Where incidents concentrate, each shared out at junctions so that the surface has no steps (equal-split
 * continuous). Dead ends reflect; the surface integrates to the number of incidents.
 */
export const esc: HotspotMethod = kernelMethod('esc');
