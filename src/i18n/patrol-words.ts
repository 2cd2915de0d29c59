import type { PatrolWords } from '../core/brief/patrol-sheet/patrol-words.ts';
import type { Language } from './language.ts';
import modelEn from './locales/en/model.json' with { type: 'json' };
import sheetEn from './locales/en/patrol-sheet.json' with { type: 'json' };
import planEn from './locales/en/plan.json' with { type: 'json' };
import modelVi from './locales/vi/model.json' with { type: 'json' };
import sheetVi from './locales/vi/patrol-sheet.json' with { type: 'json' };
import planVi from './locales/vi/plan.json' with { type: 'json' };

/** What patrol sheets and phone files say in a language: the same in the app and on the command line. */
export function patrolWords(language: Language): PatrolWords {
  return language === 'vi'
    ? wordsOf('vi', sheetVi.print, modelVi, planVi)
    : wordsOf('en', sheetEn.print, modelEn, planEn);
}

function wordsOf(
  language: Language,
  say: PatrolWords['say'],
  model: typeof modelVi | typeof modelEn,
  plan: typeof planVi | typeof planEn,
): PatrolWords {
  return {
    language,
    say,
    targetKinds: model.target_kind,
    incidentKinds: model.incident_kind,
    methods: model.choice.method,
    measures: model.field,
    planMeasures: plan.measure,
    protectionClasses: model.choice.protection_class,
  };
}
