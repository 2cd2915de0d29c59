import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CRS_LIST, crsOf, isRefused } from '../../../core/geo/crs/registry.ts';
import type { PlaceCandidate } from '../../../core/io/import/import-report.ts';
import type { PlaceChoice } from '../../../core/model/import-choices.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Select } from '../../../ui/select.tsx';
import { crsText } from '../crs-text.ts';
import { CandidateList } from '../questions/candidate-list.tsx';
import type { Candidate } from '../questions/candidate-list.tsx';
import type { Asked } from '../questions/question-card.tsx';
import { PlaceColumns } from './place-columns.tsx';
import { scoreWord } from './score-word.ts';
import styles from './place.module.css';

const MOST_SHOWN = 5;
const LEAST_APART_M = 1;

/** Where the records are: likely systems with what speaks for each, any other system, axes and columns. */
export function PlaceChooser({ asked: { pending, report, answer } }: { readonly asked: Asked }) {
  const { t } = useTranslation('import');
  const dispatch = useDispatch();
  const candidateOf = useCandidate();
  // Answered while it is pointed at, a candidate is never left by the pointer.
  useEffect(
    () => () => dispatch({ type: 'session/set-imports', change: { candidate: null } }),
    [dispatch],
  );
  const { place } = report;
  const made = pending.choices.place;
  const choose = (change: PlaceChoice): void => {
    answer(({ place: before, ...choices }) => ({ ...choices, place: { ...before, ...change } }));
  };
  const candidates = place?.candidates ?? [];
  const used = made?.crs ?? candidates[place?.chosen ?? -1]?.crs ?? '';
  return (
    <div className={styles.place}>
      {candidates.length > 0 ? (
        <CandidateList
          label={t('place.candidates')}
          candidates={candidates.slice(0, MOST_SHOWN).map((candidate, at) =>
            candidateOf(candidate, at, at === place?.chosen, () => {
              choose({ crs: candidate.crs, axes: candidate.axes });
            }),
          )}
        />
      ) : null}
      <Select
        label={t('place.other')}
        value={used}
        options={[
          ...(used === '' ? [{ value: '', label: t('settings.choose') }] : []),
          ...CRS_LIST.map(({ id }) => ({ value: id, label: crsText(id, t) })),
        ]}
        onChange={(crs) => {
          if (crs !== '') choose({ crs });
        }}
      />
      <PlaceColumns report={report} made={made} onChange={choose} />
    </div>
  );
}

function useCandidate(): (
  candidate: PlaceCandidate,
  at: number,
  chosen: boolean,
  onChoose: () => void,
) => Candidate {
  const { t } = useTranslation('import');
  const format = useFormat();
  const dispatch = useDispatch();
  const meridian = useApp(lastDataset)?.vn2000Meridian;
  return ({ crs, axes, score, inProvince, inCommune, apartM }, at, chosen, onChoose) => {
    const share = (count: number, of: number) => ({
      count: format.integer(count),
      of: format.integer(of),
    });
    const lines = [
      meridian !== undefined && centralMeridianOf(crs) === meridian && t('place.own'),
      inProvince && t('place.in_province', share(inProvince.count, inProvince.of)),
      inCommune && t('place.in_commune', share(inCommune.count, inCommune.of)),
      apartM >= LEAST_APART_M && t('place.apart', { distance: format.distance(apartM) }),
      axes === 'by-size' ? '' : t(`place.axes_${axes}`),
    ];
    return {
      id: `${crs} ${axes}`,
      title: crsText(crs, t),
      mark: t(`place.score.${scoreWord(score)}`),
      lines: [lines.filter(Boolean).join(' · ')].filter((line) => line !== ''),
      chosen,
      onChoose,
      onLook: (looking) => {
        dispatch({ type: 'session/set-imports', change: { candidate: looking ? at : null } });
      },
    };
  };
}

/** Of a 3° zone of VN-2000. */
function centralMeridianOf(id: string): number | undefined {
  const crs = crsOf(id);
  return crs && !isRefused(crs) && crs.name.includes('TM-3') ? crs.centralMeridian : undefined;
}
