import type { PageWords } from '../core/brief/page/page-words.ts';
import type { Language } from './language.ts';
import modelEn from './locales/en/model.json' with { type: 'json' };
import pageEn from './locales/en/page.json' with { type: 'json' };
import whenEn from './locales/en/when.json' with { type: 'json' };
import modelVi from './locales/vi/model.json' with { type: 'json' };
import pageVi from './locales/vi/page.json' with { type: 'json' };
import { paperMapWords } from './paper-map-words.ts';
import whenVi from './locales/vi/when.json' with { type: 'json' };

/** What printed pages say in a language: the same in the app and on the command line. */
export function pageWords(language: Language): PageWords {
  return language === 'vi'
    ? wordsOf('vi', pageVi.sheet, modelVi, Object.values(whenVi.weekday_short))
    : wordsOf('en', pageEn.sheet, modelEn, Object.values(whenEn.weekday_short));
}

function wordsOf(
  language: Language,
  say: PageWords['say'],
  model: typeof modelVi | typeof modelEn,
  weekdays: readonly string[],
): PageWords {
  return {
    language,
    say,
    incidentKinds: model.incident_kind,
    shortIncidentKinds: model.incident_kind_short,
    targetKinds: model.target_kind,
    weekdays,
    map: paperMapWords(language),
  };
}
