import when from './locales/en/when.json' with { type: 'json' };
import terrain from './locales/en/terrain.json' with { type: 'json' };
import repeat from './locales/en/repeat.json' with { type: 'json' };
import clusters from './locales/en/clusters.json' with { type: 'json' };
import backtest from './locales/en/backtest.json' with { type: 'json' };
import briefing from './locales/en/briefing.json' with { type: 'json' };
import cut from './locales/en/cut.json' with { type: 'json' };
import entry from './locales/en/entry.json' with { type: 'json' };
import picture from './locales/en/picture.json' with { type: 'json' };
import importWords from './locales/en/import.json' with { type: 'json' };
import presentation from './locales/en/presentation.json' with { type: 'json' };
import situation from './locales/en/situation.json' with { type: 'json' };
import page from './locales/en/page.json' with { type: 'json' };
import patrolLog from './locales/en/patrol-log.json' with { type: 'json' };
import papers from './locales/en/papers.json' with { type: 'json' };
import patrol from './locales/en/patrol.json' with { type: 'json' };
import patrolSheet from './locales/en/patrol-sheet.json' with { type: 'json' };
import plan from './locales/en/plan.json' with { type: 'json' };
import planar from './locales/en/planar.json' with { type: 'json' };
import rates from './locales/en/rates.json' with { type: 'json' };
import reasons from './locales/en/reasons.json' with { type: 'json' };
import review from './locales/en/review.json' with { type: 'json' };
import report from './locales/en/report.json' with { type: 'json' };
import risk from './locales/en/risk.json' with { type: 'json' };

/** English messages nobody needs for the first map: fetched with the first room that speaks them. */
export const LATER_MESSAGES_EN = {
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
