import briefingEn from './locales/en/briefing.json' with { type: 'json' };
import commandsEn from './locales/en/commands.json' with { type: 'json' };
import commonEn from './locales/en/common.json' with { type: 'json' };
import dataEn from './locales/en/data.json' with { type: 'json' };
import hotspotsEn from './locales/en/hotspots.json' with { type: 'json' };
import issuesEn from './locales/en/issues.json' with { type: 'json' };
import mapEn from './locales/en/map.json' with { type: 'json' };
import modelEn from './locales/en/model.json' with { type: 'json' };
import patrolEn from './locales/en/patrol.json' with { type: 'json' };
import reasonsEn from './locales/en/reasons.json' with { type: 'json' };
import shellEn from './locales/en/shell.json' with { type: 'json' };
import targetsEn from './locales/en/targets.json' with { type: 'json' };
import briefingVi from './locales/vi/briefing.json' with { type: 'json' };
import commandsVi from './locales/vi/commands.json' with { type: 'json' };
import commonVi from './locales/vi/common.json' with { type: 'json' };
import dataVi from './locales/vi/data.json' with { type: 'json' };
import hotspotsVi from './locales/vi/hotspots.json' with { type: 'json' };
import issuesVi from './locales/vi/issues.json' with { type: 'json' };
import mapVi from './locales/vi/map.json' with { type: 'json' };
import modelVi from './locales/vi/model.json' with { type: 'json' };
import patrolVi from './locales/vi/patrol.json' with { type: 'json' };
import reasonsVi from './locales/vi/reasons.json' with { type: 'json' };
import shellVi from './locales/vi/shell.json' with { type: 'json' };
import targetsVi from './locales/vi/targets.json' with { type: 'json' };

/** Every message of the app, by language and namespace. The command line has its own namespace `cli`. */
export const CATALOGUE = {
  vi: {
    briefing: briefingVi,
    commands: commandsVi,
    common: commonVi,
    data: dataVi,
    hotspots: hotspotsVi,
    issues: issuesVi,
    map: mapVi,
    model: modelVi,
    patrol: patrolVi,
    reasons: reasonsVi,
    shell: shellVi,
    targets: targetsVi,
  },
  en: {
    briefing: briefingEn,
    commands: commandsEn,
    common: commonEn,
    data: dataEn,
    hotspots: hotspotsEn,
    issues: issuesEn,
    map: mapEn,
    model: modelEn,
    patrol: patrolEn,
    reasons: reasonsEn,
    shell: shellEn,
    targets: targetsEn,
  },
} as const;
