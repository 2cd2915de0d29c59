import { GrowingFloat64, GrowingUint32 } from '../../../basics/growing-arrays.ts';
import type { Issue } from '../../../basics/issue.ts';
import type { RunContext } from '../../../basics/run-context.ts';
import type { TimedPoints } from '../../../geo/timed-points.ts';
import { decodeText } from '../../decode-text.ts';
import { MOST_FILE_BYTES } from '../../file-limits.ts';
import { readXml } from '../../xml/read-xml.ts';
import type { XmlFault, XmlHandler } from '../../xml/read-xml.ts';

/** A day and a night at ten fixes a second is less. */
export const MOST_TRACK_POINTS = 1_000_000;

/** Either the points, with what is wrong about the file, or nothing and why. */
export type ReadTrackPoints = {
  readonly points: TimedPoints | null;
  readonly issues: readonly Issue[];
};

/**
 * Where and when the tracks of a GPX file (1.0, 1.1) were recorded: `trkpt` with their `time`, segment by
 * segment, and nothing else. Names, descriptions, authors, devices and heights are not read at all. A point
 * without a place is NaN; a time without a zone is UTC, as the format says. What stands before a break in
 * the file is kept, and the break is told. Progress `read`.
 */
export async function readTrackPoints(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
): Promise<ReadTrackPoints> {
  const decoded = bytes.length > MOST_FILE_BYTES ? null : decodeText(bytes);
  if (!decoded) return refused('file.too-large', file);
  if (decoded.text.trim() === '') return refused('file.empty', file);
  const reader = new PointReader();
  const tooMany = (): boolean => reader.count > MOST_TRACK_POINTS;
  const fault = await readXml(decoded.text, reader, ctx, tooMany);
  if (tooMany()) return refused('file.too-many-rows', file);
  const broken = fault === null ? [] : [brokenFile(file, fault, reader.count)];
  if (reader.count > 0) return { points: reader.finish(), issues: broken };
  return fault === null ? refused('track.no-points', file) : { points: null, issues: broken };
}

function brokenFile(file: string, fault: XmlFault, read: number): Issue {
  const severity = read > 0 ? 'warning' : 'error';
  return { code: 'format.bad-xml', severity, at: { file }, context: { fault, read } };
}

function refused(code: Issue['code'], file: string): ReadTrackPoints {
  return { points: null, issues: [{ code, severity: 'error', at: { file } }] };
}

class PointReader implements XmlHandler {
  readonly #lonLat = new GrowingFloat64();
  readonly #timeMs = new GrowingFloat64();
  readonly #start = new GrowingUint32();
  #inPoint = false;
  #inTime = false;
  #text = '';

  constructor() {
    this.#start.push(0);
  }

  get count(): number {
    return this.#timeMs.length;
  }

  open = (name: string, attributes: () => Readonly<Record<string, string>>): void => {
    if (name === 'trkpt') {
      const { lon = '', lat = '' } = attributes();
      this.#lonLat.push(degrees(lon, 180));
      this.#lonLat.push(degrees(lat, 90));
      this.#timeMs.push(Number.NaN);
      this.#inPoint = true;
    }
    this.#inTime = this.#inPoint && name === 'time';
    this.#text = '';
  };

  text = (value: string): void => {
    if (this.#inTime && this.#text.length < LONGEST_TIME) this.#text += value;
  };

  close = (name: string): void => {
    if (this.#inTime && name === 'time') {
      this.#timeMs.values[this.count - 1] = instant(this.#text.trim());
      this.#inTime = false;
    }
    if (name === 'trkpt') this.#inPoint = false;
    if (name === 'trkseg' || name === 'trk') this.#endSegment();
  };

  finish(): TimedPoints {
    this.#endSegment();
    return {
      lonLat: this.#lonLat.finish(),
      timeMs: this.#timeMs.finish(),
      start: this.#start.finish(),
    };
  }

  #endSegment(): void {
    if (this.#start.values[this.#start.length - 1] !== this.count) this.#start.push(this.count);
  }
}

const LONGEST_TIME = 64;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

function degrees(text: string, most: number): number {
  const trimmed = text.trim();
  const value = DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Math.abs(value) <= most ? value : Number.NaN;
}

function instant(text: string): number {
  const match = DATE_TIME.exec(text);
  if (!match) return Number.NaN;
  return Date.parse(match[1] === undefined ? `${text}Z` : text);
}
