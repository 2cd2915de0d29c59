import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { sheetPages } from './page-choice.ts';
import styles from './sheets-tab.module.css';
import type { TakeOut } from './use-take-out.ts';

type Props = { readonly plan: PatrolPlan; readonly out: TakeOut };

/** All that can leave the room: on paper, for phones. Each asks for its mark first. */
export function OutList({ plan, out }: Props): ReactNode {
  const { t } = useTranslation('patrolSheet');
  const busy = out.state.status === 'working';
  const sheets = sheetPages(plan);
  const phone = t('room.name_phone');
  return (
    <section aria-label={t('room.out')} className={styles.group}>
      <h3 className={styles.head}>{t('room.paper')}</h3>
      <div className={styles.buttons}>
        <Button
          size="sm"
          variant="primary"
          icon="print"
          disabled={busy || sheets.length === 0}
          onClick={() => void out.print(sheets, t('room.name_sheets'))}
        >
          {t('room.print_sheets')}
        </Button>
        {(['sheets', 'roster', 'commune'] as const).map((kind) => (
          <Button
            key={kind}
            size="sm"
            icon="download"
            disabled={busy || (kind === 'sheets' && sheets.length === 0)}
            onClick={() => void out.save(kind, t(`room.save_${kind}`))}
          >
            {t(`room.save_${kind}`)}
          </Button>
        ))}
      </div>
      <h3 className={styles.head}>{t('room.phone')}</h3>
      <div className={styles.buttons}>
        <Button
          size="sm"
          icon="download"
          disabled={busy}
          onClick={() => void out.save('gpx', phone)}
        >
          {t('room.save_gpx')}
        </Button>
        <Button
          size="sm"
          icon="download"
          disabled={busy}
          onClick={() => void out.save('kml', phone)}
        >
          {t('room.save_kml')}
        </Button>
      </div>
      <p className={styles.note}>{t('room.cards_hint')}</p>
      <div className={styles.buttons}>
        {plan.options.teams.map(({ name }, team) => (
          <Button
            // Teams may share a name; their number tells them.
            // oxlint-disable-next-line react/no-array-index-key
            key={team}
            size="sm"
            icon="download"
            disabled={busy}
            onClick={() => void out.save('cards', `${t('room.name_card')}: ${name}`, team)}
          >
            {t('room.save_card', { team: name === '' ? team + 1 : name })}
          </Button>
        ))}
      </div>
      <OutState out={out} />
    </section>
  );
}

function OutState({ out: { state, cancel } }: Pick<Props, 'out'>): ReactNode {
  const { t } = useTranslation('patrolSheet');
  const format = useFormat();
  return (
    <div className={styles.state}>
      <output>
        {state.status === 'working'
          ? t('room.working', { percent: format.percent(state.fraction, 0) })
          : null}
        {state.status === 'saved' ? t('room.saved', { name: state.name }) : null}
      </output>
      {state.status === 'failed' ? <p role="alert">{t('room.save_failed')}</p> : null}
      {state.status === 'working' ? (
        <Button size="sm" variant="quiet" onClick={cancel}>
          {t('room.cancel')}
        </Button>
      ) : null}
    </div>
  );
}
