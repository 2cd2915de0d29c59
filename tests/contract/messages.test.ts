import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES } from '../../src/core/basics/issue.ts';
import { YES_NO } from '../../src/core/model/field.ts';
import { INCIDENT_KINDS } from '../../src/core/model/incident-kinds.ts';
import { KINDS } from '../../src/core/model/registry.ts';
import { TARGET_KINDS } from '../../src/core/study/study-result.ts';
import { CATALOGUE } from '../../src/i18n/catalogue.ts';
import { COMMANDS } from '../../src/state/commands/registry.ts';
import { NOTICE_IDS } from '../../src/state/services/notices.ts';
import { ROLES, ROOMS, THEMES } from '../../src/state/app-state.ts';
import { flatMessages, hasKey } from '../support/flat-messages.ts';
import { usedKeys } from '../support/used-keys.ts';

const LANGUAGES = ['vi', 'en'] as const;
const FLAT = { vi: flatMessages(CATALOGUE.vi), en: flatMessages(CATALOGUE.en) };
const messages = (language: 'vi' | 'en'): ReadonlyMap<string, string> => FLAT[language];
const cli = (language: string): ReadonlyMap<string, string> =>
  flatMessages({
    cli: JSON.parse(readFileSync(`src/i18n/locales/${language}/cli.json`, 'utf8')) as object,
  });

function missing(keys: readonly string[]): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    keys.filter((key) => !messages(language).has(key)).map((key) => `${language} ${key}`),
  );
}

describe('both languages', () => {
  it('say the same things', () => {
    expect([...messages('en').keys()].toSorted()).toEqual([...messages('vi').keys()].toSorted());
    expect([...cli('en').keys()].toSorted()).toEqual([...cli('vi').keys()].toSorted());
  });

  it('quote the same values', () => {
    const values = (text: string): readonly string[] =>
      [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').toSorted();
    const differing = [...messages('vi')].filter(
      ([key, text]) => values(text).join() !== values(messages('en').get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(LANGUAGES)('leave nothing empty and everything composed (%s)', (language) => {
    const wrong = [...messages(language)].filter(
      ([, text]) =>
        text.trim() === '' || text !== text.normalize('NFC') || /TODO|FIXME|lorem/i.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

describe('every code of the core has words', () => {
  it('issues say what happened and what to do, and have a short title', () => {
    expect(missing(ISSUE_CODES.map((code) => `issues:${code}`))).toEqual([]);
    expect(missing(ISSUE_CODES.map((code) => `data:issue_title.${code}`))).toEqual([]);
  });

  it('issues tell a cell that was emptied from a record that was set aside', () => {
    const said = (code: (typeof ISSUE_CODES)[number]) =>
      LANGUAGES.map((language) => {
        const text = messages(language).get(`issues:${code}`) ?? '';
        return {
          emptied: /coi là trống|counts as empty/.test(text),
          aside: /để riêng|set aside/.test(text),
          kept: /vẫn được giữ|was kept/.test(text),
          required: /bắt buộc|required/.test(text),
          cutOff: /chốt số liệu|cut-off/.test(text),
        };
      });
    const nothing = { emptied: false, aside: false, kept: false, required: false, cutOff: false };
    for (const code of [
      'field.not-a-number',
      'field.out-of-range',
      'field.unknown-choice',
      'field.bad-date',
    ] as const) {
      expect(said(code), code).toEqual(LANGUAGES.map(() => ({ ...nothing, emptied: true })));
    }
    expect(said('field.needs-choice')).toEqual(LANGUAGES.map(() => ({ ...nothing, aside: true })));
    for (const code of ['incident.no-time', 'incident.in-future'] as const) {
      expect(said(code), code).toEqual(LANGUAGES.map(() => ({ ...nothing, kept: true })));
    }
  });

  it('kinds, fields and choices', () => {
    const kinds = KINDS.map(({ id }) => `model:kind.${id}`);
    const fields = KINDS.flatMap((kind) => kind.fields);
    const names = fields.map((field) => `model:field.${field.name}`);
    const choices = fields.flatMap((field) => {
      const codes = 'choices' in field ? field.choices : field.type === 'yes_no' ? YES_NO : [];
      return codes.map((code) => `model:choice.${field.name}.${code}`);
    });
    const targets = TARGET_KINDS.map((kind) => `model:target_kind.${kind}`);
    expect(missing([...new Set([...kinds, ...names, ...choices, ...targets])])).toEqual([]);
  });

  it('incident kinds, long and short, and their runs', () => {
    const keys = INCIDENT_KINDS.flatMap(({ id, run }) => [
      `model:incident_kind.${id}`,
      `model:incident_kind_short.${id}`,
      `model:run.${run}`,
      `shell:filters.run_note.${run}`,
    ]);
    expect(missing(keys)).toEqual([]);
  });

  it('commands, notices, rooms, roles and themes', () => {
    expect(
      missing([
        ...COMMANDS.map(({ id }) => `commands:${id}.title`),
        ...COMMANDS.map(({ group }) => `shell:command_group.${group}`),
        ...NOTICE_IDS.map((id) => `commands:notice.${id}`),
        ...ROOMS.flatMap((room) => [
          `shell:room.${room}`,
          `shell:room_hint.${room}`,
          `shell:print.title.${room}`,
        ]),
        ...ROLES.map((role) => `shell:role.${role}`),
        ...THEMES.map((theme) => `shell:theme.${theme}`),
      ]),
    ).toEqual([]);
  });
});

describe('the view', () => {
  it('asks for no message that is not there', () => {
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(200);
    const absent = used.filter(
      ({ candidates }) => !candidates.some((key) => hasKey(messages('vi'), key)),
    );
    expect(absent.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });
});

describe('Vietnamese', () => {
  const LEFT_OVER =
    /\b(the|and|with|from|not|are|is|click|please|error|file|data|map|loading|save|cancel|settings|search|hotspot|ranking|dataset|upload|filter)\b/i;
  const QUOTED = /“[^”]*”|\{\{[^}]*\}\}|\S+\.(json|csv|geojson|vonggac|md)\b/g;

  it('has no English left over', () => {
    const left = [...messages('vi')].filter(([, text]) => LEFT_OVER.test(text.replace(QUOTED, '')));
    expect(left).toEqual([]);
  });

  it('does not call a feature a suspect, nor opening a file an upload', () => {
    const wrong = [...messages('vi')].filter(([, text]) =>
      /đối tượng|tải lên|băng thông/i.test(text),
    );
    expect(wrong).toEqual([]);
    expect([...cli('vi')].filter(([, text]) => /băng thông/i.test(text))).toEqual([]);
  });

  it('puts the tone on the first of oa, oe and uy, as in hòa, khỏe, tùy', () => {
    const other = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu;
    const files = readdirSync('src/i18n/locales/vi').map((name) => `src/i18n/locales/vi/${name}`);
    expect(files.length).toBeGreaterThan(20);
    const wrong = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => other.test(line.normalize('NFC')))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });
});
