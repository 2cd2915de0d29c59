import type { LossMeasure } from '../risk/risk-columns.ts';
import type { ScoreComponent } from './study-config.ts';

/** What only someone entitled to it should read: what a loss means, and the legal class. */
export const SENSITIVE_COMPONENTS: readonly ScoreComponent[] = ['consequence', 'protection_class'];

/** Losses that tell what goes dark with a target; money does not. */
export const SENSITIVE_LOSSES: readonly LossMeasure[] = ['siteHours', 'subscriberHours'];
