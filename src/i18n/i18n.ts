import i18next from 'i18next';
import type { i18n, Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { addCountFormat } from './count-format.ts';
import type { Language } from './language.ts';

/** One instance per app (and per test). No fallback language: a missing message must be seen. */
export function createI18n(language: Language, messages: Resource): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: messages,
    ns: Object.keys(messages[language] ?? {}),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  addCountFormat(instance);
  return instance;
}
