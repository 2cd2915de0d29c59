import briefing from './locales/en/briefing.json' with { type: 'json' };
import cut from './locales/en/cut.json' with { type: 'json' };
import patrol from './locales/en/patrol.json' with { type: 'json' };
import plan from './locales/en/plan.json' with { type: 'json' };
import reasons from './locales/en/reasons.json' with { type: 'json' };
import risk from './locales/en/risk.json' with { type: 'json' };

/** English messages nobody needs for the first map: fetched with the first room that speaks them. */
export const LATER_MESSAGES_EN = { briefing, cut, patrol, plan, reasons, risk } as const;
