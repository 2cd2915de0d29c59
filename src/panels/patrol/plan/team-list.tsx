import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolTeam } from '../../../core/patrol/plan/patrol-options.ts';
import type { RecordDetails } from '../../../jobs/protocol/record-jobs.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import type { PatrolOptionsInHand } from './use-patrol-options.ts';
import styles from './form.module.css';

type Props = PatrolOptionsInHand & { readonly bases: readonly RecordDetails[] };

const ON_MAP = '@map';
const MOST_TEAMS = 50;
const MIDDLE = { lon: 108, lat: 14 };

/** Who goes out, and from where. */
export function TeamList({ options, set, bases }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const camera = useApp((state) => state.session.camera);
  const { teams } = options;
  const put = (at: number, change: Partial<PatrolTeam>): void =>
    set({ teams: teams.map((team, place) => (place === at ? { ...team, ...change } : team)) });
  const add = (): void => {
    const free = bases.find(({ id }) => !teams.some(({ base }) => 'id' in base && base.id === id));
    const { lon, lat } = camera ?? MIDDLE;
    const base = free ? { id: free.id } : { lon, lat };
    const name = free?.name ?? t('form.team_name', { n: teams.length + 1 });
    set({ teams: [...teams, { name, base }] });
  };
  return (
    <fieldset className={styles.teams}>
      <legend className={styles.legend}>{t('form.teams')}</legend>
      {teams.length === 0 ? <p className={styles.hint}>{t('form.no_teams')}</p> : null}
      {teams.map((team, at) => (
        <TeamRow
          // a team is its place in the list
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          at={at}
          team={team}
          bases={bases}
          onChange={(change) => put(at, change)}
          onRemove={() => set({ teams: teams.filter((_, place) => place !== at) })}
        />
      ))}
      <Button
        size="sm"
        variant="quiet"
        icon="plus"
        disabled={teams.length >= MOST_TEAMS}
        onClick={add}
      >
        {t('form.add_team')}
      </Button>
    </fieldset>
  );
}

type RowProps = {
  readonly at: number;
  readonly team: PatrolTeam;
  readonly bases: readonly RecordDetails[];
  readonly onChange: (change: Partial<PatrolTeam>) => void;
  readonly onRemove: () => void;
};

function TeamRow({ at, team, bases, onChange, onRemove }: RowProps): ReactNode {
  const { t } = useTranslation('patrol');
  const dispatch = useDispatch();
  const placing = useApp((state) => state.session.patrol.placing);
  const { base } = team;
  const own = 'id' in base ? base.id : ON_MAP;
  const known = own === ON_MAP || bases.some(({ id }) => id === own);
  const put = (index: number | null): void =>
    dispatch({ type: 'session/set-patrol', change: { placing: index } });
  const choose = (next: string): void => {
    if (next === ON_MAP) return put(at);
    const before = bases.find(({ id }) => id === own);
    const after = bases.find(({ id }) => id === next);
    const named = team.name === '' || team.name === before?.name;
    onChange({ base: { id: next }, ...(named && after ? { name: after.name } : {}) });
  };
  return (
    <fieldset className={styles.team} aria-label={t('form.team', { n: at + 1 })}>
      <span className={styles.number} aria-hidden="true">
        {at + 1}
      </span>
      <Select
        label={t('form.base_of', { n: at + 1 })}
        labelHidden
        value={own}
        options={[
          { value: ON_MAP, label: own === ON_MAP ? t('form.base_put') : t('form.base_on_map') },
          ...(known ? [] : [{ value: own, label: t('form.base_gone', { id: own }) }]),
          ...bases.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={choose}
      />
      <IconButton
        icon="pin"
        size="sm"
        label={t('form.put_base', { n: at + 1 })}
        aria-pressed={placing === at}
        onClick={() => put(placing === at ? null : at)}
      />
      <IconButton
        icon="trash"
        size="sm"
        label={t('form.remove_team', { n: at + 1 })}
        onClick={onRemove}
      />
      {placing === at ? <output className={styles.placing}>{t('form.placing')}</output> : null}
    </fieldset>
  );
}
