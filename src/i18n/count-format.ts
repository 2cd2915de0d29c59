import type { i18n } from 'i18next';

type Forms = { readonly one?: string; readonly other?: string };

/**
 * Lets a message say a number with its noun, `{{n, count(one: site; other: sites)}}`, where more than one number of
 * it has a noun or the number is no count (1.5 sites): the plural of i18next (`_one`, `_other`) follows one count
 * only. English by CLDR: the form for one stands beside a 1 written without decimals. Vietnamese has no need of it.
 */
export function addCountFormat({ services }: i18n): void {
  services.formatter?.add('count', (value: unknown, _language, options: Forms) => {
    const written = String(value);
    return `${written} ${(written === '1' ? options.one : options.other) ?? ''}`;
  });
}
