import when from './locales/vi/when.json' with { type: 'json' };
import terrain from './locales/vi/terrain.json' with { type: 'json' };
import repeat from './locales/vi/repeat.json' with { type: 'json' };
import clusters from './locales/vi/clusters.json' with { type: 'json' };
import backtest from './locales/vi/backtest.json' with { type: 'json' };
import briefing from './locales/vi/briefing.json' with { type: 'json' };
import cut from './locales/vi/cut.json' with { type: 'json' };
import entry from './locales/vi/entry.json' with { type: 'json' };
import picture from './locales/vi/picture.json' with { type: 'json' };
import importWords from './locales/vi/import.json' with { type: 'json' };
import presentation from './locales/vi/presentation.json' with { type: 'json' };
import situation from './locales/vi/situation.json' with { type: 'json' };
import page from './locales/vi/page.json' with { type: 'json' };
import patrolLog from './locales/vi/patrol-log.json' with { type: 'json' };
import papers from './locales/vi/papers.json' with { type: 'json' };
import patrol from './locales/vi/patrol.json' with { type: 'json' };
import patrolSheet from './locales/vi/patrol-sheet.json' with { type: 'json' };
import plan from './locales/vi/plan.json' with { type: 'json' };
import planar from './locales/vi/planar.json' with { type: 'json' };
import rates from './locales/vi/rates.json' with { type: 'json' };
import reasons from './locales/vi/reasons.json' with { type: 'json' };
import review from './locales/vi/review.json' with { type: 'json' };
import report from './locales/vi/report.json' with { type: 'json' };
import risk from './locales/vi/risk.json' with { type: 'json' };

/** Vietnamese messages nobody needs for the first map: fetched with the first room that speaks them. */
export const LATER_MESSAGES_VI = {
  backtest,
  briefing,
  clusters,
  cut,
  entry,
  import: importWords,
  page,
  papers,
  patrol,
  patrolLog,
  patrolSheet,
  picture,
  plan,
  planar,
  presentation,
  rates,
  reasons,
  repeat,
  report,
  review,
  risk,
  situation,
  terrain,
  when,
} as const;
