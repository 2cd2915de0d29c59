import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HotStretch } from '../../../core/hotspots/hot-stretches.ts';
import { stretchFacts } from '../../../core/study/stretch-facts.ts';
import type { StretchFacts } from '../../../core/study/stretch-facts.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ShownPicture } from '../../../jobs/protocol/hotspot-jobs.ts';
import { hotStretchesOf } from '../../../state/selectors/hot-places.ts';
import { Button } from '../../../ui/button.tsx';
import roomStyles from '../hotspots-room.module.css';
import { StretchFactsView } from './stretch-facts-view.tsx';
import { StretchRow } from './stretch-row.tsx';
import styles from './stretch-list.module.css';
import { usePicture } from './use-picture.ts';

const FIRST_SHOWN = 10;

type Props = {
  readonly result: StudyResult;
  /** Null until it is there: then the study's own density stands for it. */
  readonly picture: ShownPicture | null;
};

/** The hottest stretches of cable, each a place with a name, a count, a rate and how sure that is. */
export function StretchList({ result, picture }: Props): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { stretches, meanDensity, threshold, hotKm } = picture?.stretches ?? hotStretchesOf(result);
  const shown = (all ? stretches : stretches.slice(0, FIRST_SHOWN)).map((stretch) => {
    const facts = picture ? stretchFacts(picture, stretch) : null;
    return { stretch, facts, rate: facts ? facts.rate : stretch.density };
  });
  const writeRate = format.rates(shown.map(({ rate }) => rate));
  const densest = stretches.reduce((most, { density }) => Math.max(most, density), 0);
  return (
    <section className={roomStyles.section} aria-label={t('stretches.title')}>
      <h3 className={roomStyles.title}>{t('stretches.title')}</h3>
      {stretches.length === 0 ? (
        <p className={roomStyles.text}>{t('stretches.none')}</p>
      ) : (
        <p className={roomStyles.note}>
          {t('stretches.note', {
            count: stretches.length,
            n: format.integer(stretches.length),
            km: format.km(hotKm),
            threshold: format.rate(threshold),
            mean: format.rate(meanDensity),
          })}
        </p>
      )}
      <ol className={styles.list}>
        {shown.map(({ stretch, facts, rate }, place) => (
          <Stretch
            key={stretch.peakSection}
            result={result}
            picture={picture}
            stretch={stretch}
            facts={facts}
            rate={writeRate(rate)}
            place={place}
            share={densest > 0 ? stretch.density / densest : 0}
          />
        ))}
      </ol>
      {stretches.length > FIRST_SHOWN && !all ? (
        <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
          {t('stretches.all', { n: format.integer(stretches.length) })}
        </Button>
      ) : null}
    </section>
  );
}

type StretchProps = Props & {
  readonly stretch: HotStretch;
  readonly facts: StretchFacts | null;
  readonly rate: string;
  readonly place: number;
  readonly share: number;
};

function Stretch(props: StretchProps): ReactNode {
  const { result, picture, stretch } = props;
  const { picture: session, change } = usePicture();
  const open = picture !== null && session.opened === stretch.peakSection;
  return (
    <li>
      <StretchRow
        {...props}
        open={open}
        onOpen={() => change({ opened: open ? null : stretch.peakSection })}
      />
      {open ? <StretchFactsView result={result} picture={picture} stretch={stretch} /> : null}
    </li>
  );
}
