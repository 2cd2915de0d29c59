import type { AppStore } from '../app-services.ts';
import { defaultPeriod } from '../../core/study/default-period.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import { lastValue } from '../reduce-session.ts';

/** A project begun before its data was known asks about the last months the data covers, by its province. */
export function settleFirstPeriod(store: AppStore): void {
  const { project, session } = store.getState();
  const dataset = lastValue(session.dataset);
  if (!dataset) return;
  const study = { ...project.study, ...defaultPeriod(dataset) };
  const name = project.name === '' ? dataset.province.vi : project.name;
  store.dispatch({ type: 'session/open-project', project: { ...project, name, study } });
}

/** The first incidents of a base map say which days there are to ask about; a period someone chose stays. */
export function followCoveredDays(store: AppStore, before: DatasetSummary | null): void {
  const { project, session } = store.getState();
  const now = lastValue(session.dataset);
  if (!now || !before || (now.since === before.since && now.cutOff === before.cutOff)) return;
  const { from, to } = defaultPeriod(before);
  if (project.study.from !== from || project.study.to !== to) return;
  store.dispatch({ type: 'project/set-study', change: defaultPeriod(now) });
}
