import { useTranslation } from 'react-i18next';
import type { ImportChoices } from '../../core/model/import-choices.ts';
import type { PendingImport } from '../../state/import/import-session.ts';
import { without } from '../../state/import/with-choices.ts';
import { crsText } from './crs-text.ts';

export type Decision = {
  readonly id: string;
  readonly text: string;
  /** The choices without it; null for what is no choice about the file's content. */
  readonly without: ((made: ImportChoices) => ImportChoices) | null;
};

const COLUMN_PARTS = ['decimals', 'dates', 'degrees'] as const;
const SIGNS: Readonly<Record<string, string>> = { '.': 'dot', ',': 'comma' };

/** The answers given about a file, as texts, with the way to take each back. */
export function useDecisions(pending: PendingImport): readonly Decision[] {
  const { t } = useTranslation(['import', 'model']);
  const { choices, namesake, keepsBoth, replaces } = pending;
  const { kind, encoding, layer, place, addresses } = choices;
  const communes = Object.keys(addresses?.answers ?? {}).length;
  const isNews = namesake !== undefined;
  const decisions: (Decision | false | undefined)[] = [
    isNews && keepsBoth === true && said('both', t('decided.both', { file: namesake })),
    isNews && replaces !== undefined && said('update', t('decided.update', { file: replaces })),
    kind && part('kind', t(`model:kind.${kind}`)),
    encoding && part('encoding', t(`encoding.${encoding}`)),
    layer !== undefined && part('layer', t('understood.layer', { layer })),
    place?.crs !== undefined && part('place', crsText(place.crs, t)),
    communes > 0 && part('addresses', t('decided.communes', { count: communes })),
    addresses?.others === 'leave' && {
      id: 'others',
      text: t('decided.others_left'),
      without: withoutOthers,
    },
    ...COLUMN_PARTS.flatMap((code) =>
      Object.entries(choices[code] ?? {}).map(([column, choice]) => {
        const answer = t(`question.${code}.${SIGNS[choice] ?? choice}`);
        return {
          id: `${code} ${column}`,
          text: t('decided.column', { column, answer }),
          without: (made: ImportChoices) => withoutColumn(made, code, column),
        };
      }),
    ),
  ];
  return decisions.filter((decision) => typeof decision === 'object');
}

function said(id: string, text: string): Decision {
  return { id, text, without: null };
}

function part(id: keyof ImportChoices, text: string): Decision {
  return { id, text, without: (made) => without(made, [id]) };
}

function withoutOthers(made: ImportChoices): ImportChoices {
  const { others: _, ...addresses } = made.addresses ?? {};
  return { ...without(made, ['addresses']), addresses };
}

function withoutColumn(
  made: ImportChoices,
  code: (typeof COLUMN_PARTS)[number],
  column: string,
): ImportChoices {
  const others = Object.entries(made[code] ?? {}).filter(([header]) => header !== column);
  const rest = without(made, [code]);
  return others.length === 0 ? rest : { ...rest, [code]: Object.fromEntries(others) };
}
