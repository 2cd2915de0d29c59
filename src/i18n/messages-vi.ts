import commands from './locales/vi/commands.json' with { type: 'json' };
import common from './locales/vi/common.json' with { type: 'json' };
import data from './locales/vi/data.json' with { type: 'json' };
import hotspots from './locales/vi/hotspots.json' with { type: 'json' };
import issues from './locales/vi/issues.json' with { type: 'json' };
import map from './locales/vi/map.json' with { type: 'json' };
import model from './locales/vi/model.json' with { type: 'json' };
import shell from './locales/vi/shell.json' with { type: 'json' };
import targets from './locales/vi/targets.json' with { type: 'json' };

/** The Vietnamese messages the first map and the rooms beside it speak, by namespace. */
export const MESSAGES_VI = {
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
