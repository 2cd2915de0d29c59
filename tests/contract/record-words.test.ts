import { describe, expect, it } from 'vitest';
import { choicesOf, ChoiceCodes } from '../../src/core/io/validate/choice-codes.ts';
import { foldedHeader, plainHeader } from '../../src/core/io/validate/header-key.ts';
import { placeRoleOf } from '../../src/core/io/place/place-header.ts';
import { TEMPLATE_KINDS } from '../../src/core/io/write/template/template-kinds.ts';
import { KINDS, kindOf } from '../../src/core/model/registry.ts';
import type { Field } from '../../src/core/model/field.ts';
import { TEMPLATE_WORDS } from '../../src/i18n/record-words.ts';

const { fields: LABELS, choices: CHOICES, place: PLACE, form: FORM, meaning } = TEMPLATE_WORDS;

/** What people read over a column is what the importer knows: files written in words come back. */
describe.each(KINDS.map((kind) => [kind.id, kind.fields] as const))(
  'the words of %s',
  (_, fields) => {
    const headersOf = (field: Field): readonly string[] => [field.name, ...field.aliases];

    it('name each field by one of its aliases, and no two fields alike', () => {
      const unknown = fields.filter(
        (field) =>
          !headersOf(field)
            .map(plainHeader)
            .includes(plainHeader(LABELS[field.name] ?? '')),
      );
      expect(unknown.map(({ name }) => name)).toEqual([]);
      const taken = fields.filter((field) =>
        fields.some(
          (other) =>
            other !== field &&
            headersOf(other)
              .map(plainHeader)
              .includes(plainHeader(LABELS[field.name] ?? '')),
        ),
      );
      expect(taken.map(({ name }) => name)).toEqual([]);
      expect(new Set(fields.map(({ name }) => foldedHeader(LABELS[name] ?? ''))).size).toBe(
        fields.length,
      );
    });

    it('name each choice by a word that is read as that choice', () => {
      const misread = fields.flatMap((field: Field) => {
        const codes = new ChoiceCodes(field);
        return choicesOf(field)
          .filter((choice, i) => codes.codeOf(CHOICES[field.name]?.[choice] ?? '') !== i + 1)
          .map((choice) => `${field.name}.${choice}`);
      });
      expect(misread).toEqual([]);
    });

    it('are no place', () => {
      expect(fields.filter(({ name }) => placeRoleOf(LABELS[name] ?? '') !== null)).toEqual([]);
    });
  },
);

describe('the words of places', () => {
  it('are read as the places they are, with the name of a system too', () => {
    const roles = [PLACE.lon, PLACE.lat, PLACE.easting, PLACE.northing, PLACE.wkt, FORM.points];
    for (const suffix of ['', ' (EPSG:9217)', ' (EPSG:4756) (*)']) {
      expect(roles.map((word) => placeRoleOf(`${word}${suffix}`))).toEqual([
        'lon',
        'lat',
        'east',
        'north',
        'wkt',
        'wkt',
      ]);
    }
  });
});

describe('the guide of a form', () => {
  it.each(TEMPLATE_KINDS)('explains every field of %s', (kind) => {
    const silent = kindOf(kind).fields.filter(({ name }) => (meaning[name] ?? '') === '');
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('is composed Vietnamese', () => {
    const texts = Object.values({ ...meaning, ...TEMPLATE_WORDS.example });
    expect(texts.filter((text) => text !== text.normalize('NFC') || text.trim() === '')).toEqual(
      [],
    );
  });
});
