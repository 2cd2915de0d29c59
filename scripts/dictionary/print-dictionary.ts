import type { Field } from '../../src/core/model/field.ts';
import type { Kind } from '../../src/core/model/kind.ts';
import { KINDS } from '../../src/core/model/registry.ts';
import { cliText, readWords } from '../cli-text.ts';

/** Both languages of a text of cli.json, Vietnamese first. */
type Words = (key: string) => string;

const NOTES = ['files', 'columns', 'absent', 'numbers', 'instants', 'personal', 'sensitive'];

/** data/README.md, from the registry of kinds. Same code, same bytes. */
export function printDictionary(): string {
  const both = bothLanguages();
  const notes = (language: 'vi' | 'en'): string => {
    const { text } = cliText(language);
    return NOTES.map((note) => `- ${text(`dictionary.${note}`)}`).join('\n');
  };
  return [
    `# ${both('title')}`,
    cliText('vi').text('dictionary.made'),
    cliText('en').text('dictionary.made'),
    notes('vi'),
    notes('en'),
    `## ${both('contents')}`,
    table(
      [both('kind'), both('name'), both('geometry'), both('role')],
      KINDS.map((kind) => [
        `[\`${kind.id}\`](#${kind.id})`,
        nameOf(`kind.${kind.id}`, kind.id),
        both(`geometry_types.${kind.geometry}`),
        both(`roles.${kind.role}`),
      ]),
    ),
    ...KINDS.map((kind) => kindSection(kind, both)),
  ]
    .join('\n\n')
    .concat('\n');
}

function kindSection(kind: Kind, both: Words): string {
  const header = [
    'field',
    'name',
    'type',
    'unit',
    'required',
    'values',
    'aliases',
    'example',
    'sensitive_column',
  ];
  return [
    `## <a id="${kind.id}"></a>${nameOf(`kind.${kind.id}`, kind.id)} (\`${kind.id}\`)`,
    `${both('geometry')}: ${both(`geometry_types.${kind.geometry}`)}. ${both('role')}: ${both(`roles.${kind.role}`)}.`,
    table(
      header.map(both),
      kind.fields.map((field) => fieldRow(field, both)),
    ),
  ].join('\n\n');
}

function fieldRow(field: Field, both: Words): readonly string[] {
  return [
    `\`${field.name}\``,
    nameOf(`field.${field.name}`, ''),
    both(`types.${field.type}`),
    field.unit ?? '',
    field.required ? both('yes') : '',
    valuesOf(field),
    field.aliases.join(', '),
    `\`${field.example}\``,
    field.sensitive ? both('yes') : '',
  ];
}

function valuesOf(field: Field): string {
  const range = `${field.min ?? ''} … ${field.max ?? ''}`;
  if (field.min !== undefined || field.max !== undefined) return range.trim();
  return (field.choices ?? [])
    .map((choice) => {
      const aliases = field.choiceAliases?.[choice] ?? [];
      return aliases.length === 0 ? `\`${choice}\`` : `\`${choice}\` (${aliases.join(', ')})`;
    })
    .join('; ');
}

function bothLanguages(): Words {
  const [vi, en] = [cliText('vi'), cliText('en')];
  return (key) => `${vi.text(`dictionary.${key}`)} · ${en.text(`dictionary.${key}`)}`;
}

/** The name people read, in both languages, where the app has one. */
function nameOf(key: string, without: string): string {
  const names = [readWords('vi', 'model')(key), readWords('en', 'model')(key)];
  return names.filter((name) => name !== undefined).join(' · ') || without;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
