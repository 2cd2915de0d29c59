import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import type { ReadTrackRequest } from '../../../../jobs/protocol/patrol-log-jobs.ts';
import { lastPlan } from '../../../../state/patrol/shown-plan.ts';
import { useApp, useServices } from '../../../../state/use-app.ts';
import { knownZones } from '../known-zones.ts';
import { useTargetName } from '../use-target-name.ts';
import { readTrack } from './track-reading.ts';

/** Opens a GPX file against the zones and stops that are known: those of the plan, and of shifts to be done. */
export function useOpenTrack(result: StudyResult) {
  const { t } = useTranslation('patrol');
  const services = useServices();
  const plan = useApp(lastPlan);
  const work = useApp((state) => state.project.patrol);
  const { placeOf } = useTargetName(result);
  const zones = useMemo(() => knownZones(plan, work, t), [plan, work, t]);
  const take = useCallback(
    async (file: File): Promise<void> => {
      const stops = new Map<string, ReadTrackRequest['stops'][number]>();
      for (const id of work.shifts.flatMap((shift) => shift.stops)) {
        const place = placeOf(id);
        if (place) stops.set(id, { target: id, lonLat: place });
      }
      for (const { target, lon, lat, wayLon, wayLat } of plan?.stops ?? []) {
        stops.set(target, { target, lonLat: [lon, lat, wayLon, wayLat] });
      }
      const request: ReadTrackRequest = {
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        zones: zones.map(({ zone, outline }) => ({ sections: zone.sections, outline })),
        stops: [...stops.values()],
      };
      await readTrack(services, request, zones);
    },
    // `placeOf` follows the result.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [services, plan, work, zones, result],
  );
  const pick = async (): Promise<void> => {
    const [file] = await services.page.pickFiles('.gpx', false);
    if (file) await take(file);
  };
  return { take, pick };
}
