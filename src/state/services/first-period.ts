import type { AppStore } from '../app-services.ts';
import { defaultPeriod } from '../../core/study/default-period.ts';
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
