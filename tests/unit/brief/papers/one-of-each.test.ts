import { describe, expect, it } from 'vitest';
import { PAPER_KINDS } from '../../../../src/core/brief/paper/paper.ts';
import { makePaper } from '../../../../src/i18n/papers/make-paper.ts';
import { paperLevel } from '../../../../src/i18n/papers/paper-level-of.ts';
import { paperInput, paperSpeech } from '../../../support/paper-speech.ts';
import { factsOf, reportProvince } from '../../../support/report-province.ts';

/** "1 incidents", but not "of 1 was". */
const ONE_OF_MANY =
  /(?<![\d.,–/:-])1 (?:(?!of|a|is|was|has)[a-z]+ ){0,2}(?:incidents|targets|sites|routes|offices|shifts|lines|tips|inspections|days|times|zones|teams|nights|years)\b/g;

describe('papers in English', () => {
  it.each(PAPER_KINDS)('say what there is one of in the singular (%s)', async (kind) => {
    const jobs = await reportProvince([
      {
        id: 'VV-0',
        kind: 'CAP_TROM',
        found: '2025-03-01T02:15+07:00',
        commune: '23700',
        source: 'citizen',
        asset: 'TC-001',
        loss: 12_500_000,
      },
    ]);
    const speech = await paperSpeech('en');
    const level = paperLevel(kind, 'full');
    const facts = await factsOf(jobs, {
      level,
      incident: 'VV-0',
      commune: '23700',
      situation: { today: '2025-06-15', referenceDay: '' },
    });
    const text = JSON.stringify(makePaper(kind, facts, paperInput(speech), speech));
    expect(text.length).toBeGreaterThan(100);
    expect(
      [...text.matchAll(ONE_OF_MANY)].map(({ index }) => text.slice(index - 40, index + 40)),
    ).toEqual([]);
  });
});
