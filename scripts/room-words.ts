import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { loadMessages } from '../src/i18n/load-messages.ts';
import type { CliLanguage } from './command.ts';

/** The app's own words of one of its pages, in the language asked for. */
export async function roomWords<Page extends 'backtest' | 'hotspots'>(
  page: Page,
  language: CliLanguage,
): Promise<TFunction<Page>> {
  const messages = await loadMessages(language);
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: messages },
    ns: [page],
    defaultNS: page,
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT(language, page);
}
