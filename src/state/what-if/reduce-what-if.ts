import type { ProjectAction } from '../actions.ts';
import type { Project } from '../app-state.ts';
import { patched } from '../patched.ts';

export type WhatIfAction = Extract<
  ProjectAction,
  {
    readonly type:
      | 'project/change-what-if'
      | 'project/open-scenario'
      | 'project/save-scenario'
      | 'project/drop-scenario';
  }
>;

export function reduceWhatIf(project: Project, action: WhatIfAction): Project {
  switch (action.type) {
    case 'project/change-what-if':
      return patched(project, { whatIf: { ...project.whatIf, scenario: action.scenario } });
    case 'project/open-scenario':
      return patched(project, { whatIf: { scenario: action.scenario, saved: action.saved } });
    case 'project/save-scenario':
      return saveScenario(project, action);
    case 'project/drop-scenario': {
      const scenarios = project.scenarios.filter(({ id }) => id !== action.id);
      const { whatIf } = project;
      const kept = whatIf.saved === action.id ? { ...whatIf, saved: '' } : whatIf;
      return patched(project, { scenarios, whatIf: kept });
    }
  }
}

/** One saved again keeps its place in the list. */
function saveScenario(
  project: Project,
  { saved, open }: Extract<WhatIfAction, { readonly type: 'project/save-scenario' }>,
): Project {
  const name = saved.scenario.name.normalize('NFC').trim();
  const scenario = { ...saved.scenario, name, note: saved.scenario.note.normalize('NFC') };
  const entry = { id: saved.id, scenario };
  const at = project.scenarios.findIndex(({ id }) => id === saved.id);
  const scenarios = at < 0 ? [...project.scenarios, entry] : project.scenarios.with(at, entry);
  const whatIf = open ? { scenario, saved: saved.id } : project.whatIf;
  return patched(project, { scenarios, whatIf });
}
