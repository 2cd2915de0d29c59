import type { ClusterFacts, HotPlace } from '../../core/brief/facts/cluster-facts.ts';
import { CLUSTER_DAYS, CLUSTER_RADIUS_M } from '../../core/brief/situation/near-clusters.ts';
import type { PaperBlock } from '../../core/brief/paper/paper.ts';
import type { PaperLevel } from '../../core/brief/facts/paper-level.ts';
import { column, say, tableOf } from './paper-blocks.ts';
import type { PaperSpeech } from './paper-speech.ts';
import { toldCount } from './told-count.ts';

/** Annex of new clusters: places that have become hot, then groups of incidents at new places. */
export function clusterBlocks(
  facts: ClusterFacts,
  level: PaperLevel,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  return [...hotBlocks(facts.hot, level, speech), ...groupBlocks(facts.groups, level, speech)];
}

function hotBlocks(
  hot: ClusterFacts['hot'],
  level: PaperLevel,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const { t, format } = speech;
  const title = say('subsection', t('clusters.hot_title'));
  if (!hot.days) return [title, say('body', t('clusters.no_days'))];
  const units = t(`clusters.by.${hot.by}`);
  const basis = t('clusters.hot_note', {
    count: hot.incidents,
    n: format.decimal(hot.incidents),
    from: format.day(hot.days.from),
    to: format.day(hot.days.to),
    units: format.integer(hot.units),
    by: units,
    steps: t(`clusters.steps.${hot.step}`, { n: format.integer(hot.steps) }),
  });
  if (!hot.told) return [title, say('body', t('clusters.hot_untold', { by: units })), note(basis)];
  if (hot.found.length === 0) {
    return [title, say('body', t('clusters.hot_none', { by: units })), note(basis)];
  }
  const isCell = hot.by === 'cell';
  return [
    title,
    tableOf(
      [
        column(t('table.number'), 5, 'right'),
        column(t('table.commune'), isCell ? 18 : 30),
        ...(isCell ? [column(t('clusters.middle'), 18)] : []),
        column(t('clusters.pattern'), 17),
        column(t('clusters.holds'), 18),
        column(t('clusters.count'), 9, 'right'),
        column(t(`clusters.last.${hot.step}`), 10, 'right'),
        column(t('clusters.around'), 13, 'right'),
      ],
      hot.found.map((one, place) => [
        format.integer(place + 1),
        one.communeName || t('clusters.outside'),
        ...(isCell ? [middleWords(one, speech)] : []),
        t(`clusters.patterns.${one.pattern}`),
        t('clusters.km_sites', { km: format.km(one.km), sites: format.integer(one.sites) }),
        toldCount(one.count, level, speech),
        toldCount(one.lastStep, level, speech),
        t('clusters.of_expected', {
          n: format.decimal(one.around),
          expected: format.decimal(one.expected),
        }),
      ]),
      { note: `${basis} ${t('clusters.hot_meaning')}`, empty: t('table.none') },
    ),
  ];
}

function groupBlocks(
  groups: ClusterFacts['groups'],
  level: PaperLevel,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const { t, format } = speech;
  const title = say('subsection', t('clusters.groups_title'));
  const basis = t('clusters.groups_note', {
    count: groups.incidents,
    n: format.integer(groups.incidents),
    groups: format.integer(groups.groups),
    radius: format.distance(CLUSTER_RADIUS_M),
    days: format.integer(CLUSTER_DAYS),
  });
  const { unplaced } = groups;
  const told =
    unplaced === 0
      ? basis
      : `${basis} ${t('clusters.unplaced', { count: unplaced, n: format.integer(unplaced) })}`;
  if (!groups.known) return [title, say('body', t('clusters.groups_unknown')), note(told)];
  if (groups.found.length === 0) return [title, say('body', t('clusters.groups_none')), note(told)];
  return [
    title,
    tableOf(
      [
        column(t('table.number'), 6, 'right'),
        column(t('table.commune'), 44),
        column(t('table.incidents'), 12, 'right'),
        column(t('clusters.first'), 18, 'center'),
        column(t('clusters.latest'), 18, 'center'),
      ],
      groups.found.map(({ incidents, from, to, communes }, place) => [
        format.integer(place + 1),
        format.list(communes) || t('clusters.outside'),
        toldCount(incidents, level, speech),
        format.day(from),
        format.day(to),
      ]),
      { note: told, empty: t('table.none') },
    ),
  ];
}

function note(text: string): PaperBlock {
  return say('note', text);
}

function middleWords({ middle }: HotPlace, { t, format }: PaperSpeech): string {
  if (!middle) return '';
  return t('table.cell_at', { lat: format.fixed(middle.lat, 2), lon: format.fixed(middle.lon, 2) });
}
