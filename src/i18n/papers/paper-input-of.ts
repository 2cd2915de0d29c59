import type { OfficeData } from '../../core/brief/office/office-data.ts';
import { officeOn } from '../../core/brief/office/office-on.ts';
import { ownTextOf } from '../../core/brief/paper/own-text.ts';
import type { PaperKind } from '../../core/brief/paper/paper.ts';
import type { Project } from '../../core/project/project.ts';
import type { PaperBreaks } from '../../core/brief/map/paper-map-request.ts';
import type { PageMark } from '../../core/sheet/page-mark.ts';
import type { DayRange } from '../../core/time/period-presets.ts';
import { paperMapWords } from '../paper-map-words.ts';
import { defaultOffice } from './default-office.ts';
import type { PaperInput, Urgency } from './paper-input.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** What of a project is printed on its papers. */
export type PaperWork = {
  readonly office: OfficeData;
  readonly texts: Project['briefing']['texts'];
  readonly hotlines: Project['patrol']['hotlines'];
};

export type PaperChoice = {
  /** What a person's own words are kept under. */
  readonly about: string;
  /** ISO day it is signed. */
  readonly date: string;
  readonly number: string;
  readonly urgency: Urgency;
  readonly mark: PageMark | null;
  readonly breaks: PaperBreaks | null;
};

/** The project's own data of the office, or what the app proposes for the province. */
export function officeOf(kept: OfficeData, province: string, speech: PaperSpeech): OfficeData {
  return kept.entries.length > 0 ? kept : defaultOffice(province, speech);
}

/** What own words of a paper are kept under: the incident, or the days of the period. */
export function paperAbout(kind: PaperKind, incident: string, period: DayRange | null): string {
  if (kind === 'incident' || kind === 'urgent') return incident;
  return period ? `${period.from}/${period.to}` : '';
}

/** All of a paper that does not come from the data: the same in the app and on the command line. */
export function paperInputOf(
  { office, texts, hotlines }: PaperWork,
  { about, date, number, urgency, mark, breaks }: PaperChoice,
  { format }: PaperSpeech,
): PaperInput {
  const onDay = officeOn(office, date);
  const lines = hotlines.map(({ name, line }) => `${name}: ${line}`);
  return {
    office: onDay,
    date,
    number,
    urgency,
    own: (part) => ownTextOf(texts, about, part),
    hotlines: [...onDay('hotline'), ...lines],
    mark,
    map: { words: paperMapWords(format.language), breaks },
  };
}
