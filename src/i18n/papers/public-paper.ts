import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import { publicCounts } from '../../core/brief/facts/public-counts.ts';
import { LEAST_TOLD } from '../../core/model/detail-level.ts';
import type { FigureBlock, Paper, PaperBlock } from '../../core/brief/paper/paper.ts';
import { column, say, sayAll, tableOf } from './paper-blocks.ts';
import { framedPaper, letterhead } from './paper-frame.ts';
import type { PaperInput } from './paper-input.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** For posters: communes only, and none with a small count. */
export function publicPaper(facts: ReportFacts, input: PaperInput, speech: PaperSpeech): Paper {
  const { t, format } = speech;
  const counts = publicCounts(facts.incidents);
  const least = format.integer(LEAST_TOLD);
  const map = circlesMap(facts, counts.communes, input, speech);
  const hotlines = input.hotlines.join('; ');
  const blocks: readonly PaperBlock[] = [
    letterhead(input, speech),
    say('title', t('public.title')),
    say('subtitle', t('public.subtitle')),
    ...sayAll('body', [
      t('public.opening', {
        from: format.day(facts.period.from),
        to: format.day(facts.period.to),
        least,
      }),
      counts.total === null ? '' : t('public.total', { n: format.integer(counts.total) }),
    ]),
    tableOf(
      [
        column(t('table.number'), 10, 'right'),
        column(t('table.commune'), 60),
        column(t('table.incidents'), 30, 'right'),
      ],
      counts.communes.map(({ name, count }, place) => [
        format.integer(place + 1),
        name,
        format.integer(count),
      ]),
      {
        caption: t('public.table'),
        note: t('public.note'),
        empty: t('public.none', { least }),
      },
    ),
    ...sayAll('body', [t('public.call'), hotlines]),
    ...(map ? [{ type: 'annex', landscape: false } as const, map] : []),
  ];
  const title = `${t('public.title')} – ${t('public.subtitle')}`;
  return framedPaper('public', title, blocks, facts, input, speech);
}

function circlesMap(
  facts: ReportFacts,
  communes: ReturnType<typeof publicCounts>['communes'],
  { map }: PaperInput,
  { t, format }: PaperSpeech,
): FigureBlock | null {
  if (!map || communes.length === 0) return null;
  return {
    type: 'figure',
    figure: {
      type: 'map',
      level: 'commune',
      frame: { by: 'province' },
      shows: 'circles',
      numbered: [],
      circles: communes.map(({ code, count }) => ({ code, count, label: format.integer(count) })),
      breaks: null,
      words: map.words,
    },
    caption: t('figure.map_circles', {
      from: format.day(facts.period.from),
      to: format.day(facts.period.to),
      least: format.integer(LEAST_TOLD),
    }),
    alternative: t('figure.map_alt'),
    heightMm: 215,
  };
}
