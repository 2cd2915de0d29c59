import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/i18n/i18n.ts';
import { CATALOGUE } from '../../src/i18n/catalogue.ts';

const MESSAGES = readdirSync('src/i18n/locales/en').flatMap((name) =>
  leaves(`${name.replace('.json', '')}:`, read(`src/i18n/locales/en/${name}`)),
);

/** Filled without i18next, so without forms: these say "sites: 1". `issues` is filled both ways. */
const PLAIN = /^(?:cli|issues|sheet-map):|^page:sheet\.|^patrol-sheet:print\./;
const FORMS = /\{\{\w+, count\(one: ([^;,()]+); other: ([^;,()]+)\)\}\}/g;

/** Values that are words, dates or shares, never a count of what stands behind them. */
const WORDS =
  /\{\{(?:agency|day|file|from|km|method|naive|name|option|period|route|share|shift|spread|statistic|to|unit)\}\}/g;
const ENDS = [
  'a|an|and|as|at|before|below|by|each|for|from|in|is|it|its|km|m|of|on|once|or|over|per|still|than|that|the|to|was|with|without',
  // verbs of one thing
  'depends|has|lies|names|stands|touches|uses|waits',
  // no plurals
  'address|series',
  // a multiple: "1 times the mean"
  'times',
].join('|');
const ONE_OF_MANY = new RegExp(
  `① (?:(?!(?:${ENDS})\\b)[a-z-]+ ){0,2}?(?!(?:${ENDS})\\b)[a-z-]+s\\b`,
);

/** Messages that print a number beside a plural, and why it is never one. */
const NEVER_ONE: Readonly<Record<string, string>> = {
  'issues:file.too-many-rows': 'a limit',
  'issues:density.too-many-paths': 'a limit',
  'issues:statistic.too-many-pairs': 'a limit',
  'issues:input.too-many': 'more than a limit',
  'issues:place.dropped-stacked': 'a position is shared by two at least',
  'page:sheet.why_hours_peak': 'no hour stands out among so few',
  'plan:assess.full': 'a limit',
};

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function leaves(at: string, node: unknown): readonly (readonly [key: string, text: string])[] {
  if (typeof node === 'string') return [[at, node]];
  return Object.entries(node ?? {}).flatMap(([name, child]) =>
    leaves(at.endsWith(':') ? `${at}${name}` : `${at}.${name}`, child),
  );
}

/** What a message prints beside a plural where each number it tells is 1; of its own forms, that for one. */
function oneOfMany([key, text]: readonly [string, string]): string | undefined {
  const atOne = text
    .replaceAll(FORMS, '')
    .replaceAll(WORDS, '')
    .replaceAll(/\{\{\w+\}\}/g, '①');
  const ofMany = key.endsWith('_other') ? atOne.replace(ONE_OF_MANY, '') : atOne;
  return ONE_OF_MANY.exec(ofMany)?.[0];
}

describe('English messages', () => {
  it('say one thing in the singular', () => {
    const wrong = MESSAGES.filter(([key]) => !(key in NEVER_ONE)).map(
      (message) => [message[0], oneOfMany(message)] as const,
    );
    expect(wrong.filter(([, said]) => said !== undefined)).toEqual([]);
  });

  it('need every exception they make', () => {
    const found = MESSAGES.filter((message) => oneOfMany(message) !== undefined);
    expect(found.map(([key]) => key).filter((key) => key in NEVER_ONE)).toEqual(
      MESSAGES.map(([key]) => key).filter((key) => key in NEVER_ONE),
    );
  });

  it('have forms only where they are understood, and two of each', () => {
    const forms = MESSAGES.filter(([, text]) => text.includes('count('));
    expect(forms.length).toBeGreaterThan(200);
    expect(forms.filter(([key]) => PLAIN.test(key))).toEqual([]);
    const odd = forms.filter(([, text]) => {
      const told = [...text.matchAll(FORMS)];
      return told.length !== text.split('count(').length - 1 || told.some(([, a, b]) => a === b);
    });
    expect(odd).toEqual([]);
  });

  it.each([
    ['1', '1', '1 incident in 1 day'],
    ['0', '2', '0 incidents in 2 days'],
    ['1.5', '1,001', '1.5 incidents in 1,001 days'],
  ])('say %s and %s with their nouns', (n, days, said) => {
    const { t } = createI18n('en', CATALOGUE);
    expect(t('repeat:series.name', { n, days })).toBe(said);
  });
});

describe('Vietnamese messages', () => {
  it('have one form of a noun', () => {
    const files = readdirSync('src/i18n/locales/vi').map((name) => `src/i18n/locales/vi/${name}`);
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('count('))).toEqual([]);
  });
});
