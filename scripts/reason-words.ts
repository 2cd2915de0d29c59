import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { loadMessages } from '../src/i18n/load-messages.ts';
import type { CliLanguage } from './command.ts';

/** The app's own words for reasons and sentences, in the language asked for. */
export async function reasonWords(language: CliLanguage): Promise<TFunction<'reasons'>> {
  const messages = await loadMessages(language);
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: messages },
    ns: ['reasons'],
    defaultNS: 'reasons',
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT(language, 'reasons');
}
