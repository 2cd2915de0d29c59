import type { HotspotMethod } from '../contract.ts';
import { kernelMethod } from './kernel-method.ts';

/**
 * Where incidents concentrate, each shared out equally at junctions to the ways on (equal-split
 * discontinuous). Steps at junctions; what would run over a dead end is lost, so the integral is the
 * incidents less that.
 */
export const esd: HotspotMethod = kernelMethod('esd');
