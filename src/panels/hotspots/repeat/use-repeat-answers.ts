import { useEffect } from 'react';
import { nearRequest } from '../../../state/hotspots/repeat-requests.ts';
import { nearRepeatView, seriesView } from '../../../state/hotspots/shown-repeat.ts';
import { structurallyEqual } from '../../../state/structural-equal.ts';
import { useApp, useServices } from '../../../state/use-app.ts';

/** The quick questions are asked as the page opens, and anew when what they ask of changes. */
export function useRepeatAnswers(): void {
  const { repeat } = useServices();
  const settings = useApp(({ session }) => session.hotspots.repeat.settings);
  const result = useApp(({ session }) => session.result);
  const near = useApp(nearRepeatView);
  const series = useApp(seriesView);
  const { group, distance, span } = settings;
  const ready = result.status === 'ready';
  useEffect(() => {
    const request = nearRequest({ group, distance, span });
    if (ready && !structurallyEqual(near?.request, request)) void repeat.near.ask(request);
    // a new result is a new question; the answer is not
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [repeat, ready, result, group, distance, span]);
  useEffect(() => {
    if (ready && series?.request.span !== span) void repeat.series.ask({ span });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [repeat, ready, result, span]);
}
