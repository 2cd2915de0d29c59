import commands from './locales/en/commands.json' with { type: 'json' };
import common from './locales/en/common.json' with { type: 'json' };
import data from './locales/en/data.json' with { type: 'json' };
import hotspots from './locales/en/hotspots.json' with { type: 'json' };
import issues from './locales/en/issues.json' with { type: 'json' };
import map from './locales/en/map.json' with { type: 'json' };
import model from './locales/en/model.json' with { type: 'json' };
import shell from './locales/en/shell.json' with { type: 'json' };
import targets from './locales/en/targets.json' with { type: 'json' };

/** The English messages the first map and the rooms beside it speak, by namespace. */
export const MESSAGES_EN = {
  commands,
  common,
  data,
  hotspots,
  issues,
  map,
  model,
  shell,
  targets,
} as const;
