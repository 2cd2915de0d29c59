import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { addCountFormat } from '../src/i18n/count-format.ts';
import { loadMessages } from '../src/i18n/load-messages.ts';
import type { CliLanguage } from './command.ts';

/** The app's own words of some namespaces, in the language asked for; keys of the first need no prefix. */
export async function appWords<const Namespaces extends readonly [string, ...string[]]>(
  language: CliLanguage,
  namespaces: Namespaces,
): Promise<TFunction<Namespaces>> {
  const messages = await loadMessages(language);
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: messages },
    ns: [...namespaces],
    defaultNS: namespaces[0],
    interpolation: { escapeValue: false },
  });
  addCountFormat(instance);
  return instance.getFixedT<Namespaces>(language, namespaces);
}
