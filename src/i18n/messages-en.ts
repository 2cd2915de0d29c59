import briefing from './locales/en/briefing.json' with { type: 'json' };
import commands from './locales/en/commands.json' with { type: 'json' };
import common from './locales/en/common.json' with { type: 'json' };
import data from './locales/en/data.json' with { type: 'json' };
import hotspots from './locales/en/hotspots.json' with { type: 'json' };
import issues from './locales/en/issues.json' with { type: 'json' };
import map from './locales/en/map.json' with { type: 'json' };
import model from './locales/en/model.json' with { type: 'json' };
import patrol from './locales/en/patrol.json' with { type: 'json' };
import reasons from './locales/en/reasons.json' with { type: 'json' };
import shell from './locales/en/shell.json' with { type: 'json' };
import targets from './locales/en/targets.json' with { type: 'json' };

/** Every English message, by namespace. */
export const MESSAGES_EN = {
  briefing,
  commands,
  common,
  data,
  hotspots,
  issues,
  map,
  model,
  patrol,
  reasons,
  shell,
  targets,
} as const;
