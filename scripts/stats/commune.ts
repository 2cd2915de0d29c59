import type { AddressParts } from '../../src/core/administration/address-names.ts';
import type { Administration } from '../../src/core/administration/administration.ts';
import type { CommuneReading } from '../../src/core/administration/commune-answer.ts';
import { openAdministration } from '../../src/core/administration/open-administration.ts';
import { resolveCommune } from '../../src/core/administration/resolve-commune.ts';
import type { ResolveOptions } from '../../src/core/administration/resolve-commune.ts';
import { readInstant } from '../../src/core/io/validate/read-instant.ts';
import { badField, fieldsOf, listOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const MOST_ROWS = 100_000;
const PARTS = ['commune', 'district', 'province', 'code'] as const;
const LONGEST_TEXT = 1000;

type Fields = Readonly<Record<string, unknown>>;

/** Which commune of today an address names, by the names and codes of now and of before July 2025. */
export const communeStatistic: Statistic = {
  id: 'commune',
  input: ['address', 'commune', 'district', 'province', 'code', 'date', 'within', 'rows'],
  result: ['status', 'code', 'name', 'province', 'by', 'epoch', 'former', 'candidates'],
  example: { address: 'xã Ia Sao, huyện Ia Grai', date: '2023-12-05' },
  run: async (input) => {
    const fields = fieldsOf(input, '$');
    const units = await openAdministration();
    const provinces = provincesOf(units, fields['within']);
    if (fields['rows'] === undefined) return answerOf(units, fields, '', provinces);
    const rows = listOf(fields['rows'], 'rows', MOST_ROWS);
    return {
      rows: rows.map((row, i) =>
        answerOf(units, fieldsOf(row, `rows.${i}`), `rows.${i}.`, provinces),
      ),
    };
  },
};

function answerOf(
  units: Administration,
  fields: Fields,
  path: string,
  provinces: ResolveOptions,
): object {
  const given = PARTS.flatMap((part) => {
    const text = textOf(fields[part], path + part);
    return text === '' ? [] : [[part, text] as const];
  });
  const address = textOf(fields['address'], `${path}address`);
  const parts: AddressParts = {
    ...Object.fromEntries(given),
    ...(address === '' ? {} : { whole: address }),
  };
  const answer = resolveCommune(units, parts, { ...provinces, ...dateOf(fields['date'], path) });
  const { status } = answer;
  if (status === 'one') {
    const { code, name, commune, by, epoch, former } = answer;
    const province = commune.province.name;
    return { status, code, name, province, by, epoch, former: was(former), candidates: [] };
  }
  const candidates = (status === 'several' ? answer.candidates : answer.nearest).map(candidateOf);
  const nothing = { code: null, name: null, province: null, by: null, epoch: null, former: null };
  return { status, ...nothing, candidates };
}

function candidateOf({ commune, former }: CommuneReading): object {
  const { code, name, province } = commune;
  return { code, name, province: province.name, former: was(former) };
}

function was(former: CommuneReading['former']): object | null {
  if (!former) return null;
  const { name: commune, district } = former;
  return { commune, district: district.name, province: district.province.name };
}

/** A code may be a number: 23767. */
function textOf(value: unknown, path: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' && Number.isInteger(value)) return String(value);
  if (typeof value === 'string' && value.length <= LONGEST_TEXT) return value;
  throw badField(path, value);
}

function dateOf(value: unknown, path: string): ResolveOptions {
  if (value === undefined || value === null || value === '') return {};
  const read = typeof value === 'string' ? readInstant(value) : null;
  if (!read) throw badField(`${path}date`, value);
  return { atMs: read.ms };
}

function provincesOf(units: Administration, value: unknown): ResolveOptions {
  if (value === undefined || value === null || value === '') return {};
  const today = typeof value === 'string' ? units.provinceNamed(value)?.today : null;
  if (!today) throw badField('within', value);
  return { provinces: new Set([today.code]) };
}
