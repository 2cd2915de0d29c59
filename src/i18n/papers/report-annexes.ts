import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { PaperBlock } from '../../core/brief/paper/paper.ts';
import { clusterBlocks } from './cluster-annex.ts';
import { communesTable, incidentsTable } from './incident-tables.ts';
import { areasTable, planTable, targetsTable } from './key-tables.ts';
import type { FactsOfAnnexes } from './make-paper.ts';
import { mapBlock } from './map-block.ts';
import { say, sayAll } from './paper-blocks.ts';
import type { PaperInput } from './paper-input.ts';
import { patrolBlocks } from './patrol-annex.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** Annexes: incidents, key targets, key areas, plan, new clusters, patrols, maps. */
export function annexBlocks(
  facts: ReportFacts,
  annexes: FactsOfAnnexes | null,
  span: string,
  input: PaperInput,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const { t, format } = speech;
  const head = (number: AnnexNumber): readonly PaperBlock[] => [
    say('title', t(`annex.${number}`)),
    say('subtitle', t(`annex.${number}_title`)),
    say('note', t('annex.of_report', { title: t('report.title'), span })),
  ];
  const { period } = facts.key;
  const months = Math.round(period.years * 12);
  const targetsNote = t(facts.sensitive ? 'annex.two_note_sensitive' : 'annex.two_note', {
    from: format.day(period.from),
    to: format.day(period.to),
    years: format.decimal(months / 12),
  });
  return [
    { type: 'annex', landscape: true },
    ...head('one'),
    facts.level === 'commune' ? communesTable(facts, speech) : incidentsTable(facts, speech),
    { type: 'annex', landscape: true },
    ...head('two'),
    ...(facts.level === 'commune'
      ? sayAll('body', [t('report.targets_hidden')])
      : [targetsTable(facts.key.targets, targetsNote, speech)]),
    { type: 'annex', landscape: false },
    ...head('three'),
    areasTable(facts, speech),
    { type: 'annex', landscape: true },
    ...head('four'),
    planTable(facts, speech),
    ...(annexes
      ? ([
          { type: 'annex', landscape: false },
          ...head('five'),
          ...clusterBlocks(annexes.clusters, facts.level, speech),
          { type: 'annex', landscape: true },
          ...head('six'),
          ...patrolBlocks(annexes.patrols, speech),
        ] as const)
      : []),
    ...mapAnnex(facts, head('seven'), input, speech),
  ];
}

type AnnexNumber = 'one' | 'two' | 'three' | 'four' | 'five' | 'six' | 'seven';

function mapAnnex(
  facts: ReportFacts,
  head: readonly PaperBlock[],
  input: PaperInput,
  speech: PaperSpeech,
): readonly PaperBlock[] {
  const network = mapBlock('network', facts, input, speech, 2);
  const ratio = mapBlock('ratio', facts, input, speech, facts.level === 'commune' ? 2 : 3);
  const maps = facts.level === 'commune' ? [ratio] : [network, ratio];
  const drawn = maps.filter((block) => block !== null);
  if (drawn.length === 0) return [];
  return [
    { type: 'annex', landscape: false },
    ...head,
    ...drawn.flatMap((block, place): readonly PaperBlock[] =>
      place === 0 ? [block] : [{ type: 'annex', landscape: false }, block],
    ),
  ];
}
