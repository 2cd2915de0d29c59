import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthHolding } from '../../../../core/hotspots/concentration.ts';
import type { RatesTable } from '../../../../core/study/rates-table.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import roomStyles from '../../hotspots-room.module.css';

const SHARE = 0.8;
const SURE = 0.8;

/** What the list says as a whole: how sure its head is, and how concentrated beyond chance. */
export function RatesSentence({ table }: { readonly table: RatesTable }): ReactNode {
  const { t } = useTranslation(['rates', 'model']);
  const format = useFormat();
  const { fit, total, period, top, unit, exposureUnit, chance, kinds } = table;
  if (total.count <= 0) return <p className={roomStyles.text}>{t('rates:none')}</p>;
  const sure = table.pTop.reduce((count, share) => count + (share >= SURE ? 1 : 0), 0);
  const holding = lengthHolding(table.concentration.curve, SHARE);
  const words = {
    top: format.integer(Math.min(top, table.length)),
    sure: format.integer(sure),
    share: format.percent(SURE, 0),
    mean: t(`rates:rate.${exposureUnit}`, { n: format.rate(total.meanRate) }),
  };
  return (
    <>
      <p className={roomStyles.text}>
        <span className={roomStyles.strong}>
          {fit.method === 'gamma_poisson'
            ? t(sure > 0 ? 'rates:sure' : 'rates:unsure', words)
            : t('rates:pooled', words)}
        </span>{' '}
        {t(holding < chance.holding80.low ? 'rates:concentrated' : 'rates:as_chance', {
          share: format.percent(SHARE, 0),
          holding: format.percent(holding),
          low: format.percent(chance.holding80.low),
          high: format.percent(chance.holding80.high),
          of: t(`rates:of.${exposureUnit}`),
        })}
      </p>
      <p className={roomStyles.note}>
        {t('rates:basis', {
          n: format.decimal(total.count),
          units: format.integer(table.length),
          unit: t(`rates:unit.${unit}`).toLocaleLowerCase(),
          exposure: t(`rates:exposure.${exposureUnit}`, { n: format.decimal(total.exposure) }),
          mean: words.mean,
          period: format.period(period.from, period.to),
          kinds: format.list(kinds.map((kind) => t(`model:incident_kind.${kind}`))),
          draws: format.integer(table.draws),
        })}
      </p>
    </>
  );
}
