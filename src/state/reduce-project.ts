import type { ProjectAction } from './actions.ts';
import type { LayerChoice, Project } from './app-state.ts';
import { setWeights } from './focus/weights-log.ts';
import { patched } from './patched.ts';
import { isPlanAction } from './plan/plan-action.ts';
import { reducePlan } from './plan/reduce-plan.ts';
import { changedSeries } from './hotspots/changed-series.ts';
import { reduceWhatIf } from './what-if/reduce-what-if.ts';

/** As many as a project file holds. */
const COPIES_KEPT = 20_000;
const NEW_LAYER: LayerChoice = { visible: true, opacity: 1 };

export function reduceProject(project: Project, action: ProjectAction): Project {
  if (isPlanAction(action)) return reducePlan(project, action);
  switch (action.type) {
    case 'project/rename': {
      const name = action.name.normalize('NFC').trim();
      return name === '' ? project : patched(project, { name });
    }
    case 'project/set-study':
      return patched(project, { study: patched(project.study, action.change) });
    case 'project/set-weights':
      return setWeights(project, action.entry);
    case 'project/set-layer':
      return setLayer(project, action.layer, action.change);
    case 'project/choose-target':
      return chooseTarget(project, action.target, action.note.normalize('NFC'));
    case 'project/drop-target':
      return patched(project, {
        chosen: project.chosen.filter(({ target }) => target !== action.target),
      });
    case 'project/save-view': {
      const others = project.savedViews.filter(({ id }) => id !== action.view.id);
      return patched(project, { savedViews: [...others, action.view] });
    }
    case 'project/drop-view':
      return patched(project, {
        savedViews: project.savedViews.filter(({ id }) => id !== action.id),
      });
    case 'project/add-files': {
      const names = new Set([...action.files.map(({ name }) => name), ...(action.replaces ?? [])]);
      const kept = project.files.filter(({ name }) => !names.has(name));
      return patched(project, { files: [...kept, ...action.files] });
    }
    case 'project/remove-file':
      return patched(project, {
        files: project.files.filter(({ name }) => name !== action.name),
      });
    // Loading order names the data, and what is new comes last.
    case 'project/replace-file':
      return patched(project, {
        files: [...project.files.filter(({ name }) => name !== action.name), action.file],
      });
    case 'project/set-breaks':
      return patched(project, { breaks: action.breaks });
    case 'project/set-when':
      return patched(project, { when: patched(project.when, action.change) });
    case 'project/set-patrol':
      return patched(project, { patrol: patched(project.patrol, action.change) });
    case 'project/set-briefing':
      return patched(project, { briefing: patched(project.briefing, action.change) });
    case 'project/register-copy': {
      const copies = [...project.briefing.copies, action.copy].slice(-COPIES_KEPT);
      return { ...project, briefing: { ...project.briefing, copies } };
    }
    case 'project/change-series':
      return patched(project, { series: changedSeries(project.series, action) });
    default:
      return reduceWhatIf(project, action);
  }
}

function setLayer(project: Project, layer: string, change: Partial<LayerChoice>): Project {
  const known = Object.hasOwn(project.layers, layer) ? project.layers[layer] : undefined;
  const choice = { ...(known ?? NEW_LAYER), ...change };
  const entries = new Map([...Object.entries(project.layers), [layer, choice]]);
  return patched(project, { layers: Object.fromEntries(entries) });
}

/** A target chosen again keeps its place in the list and gets the new note. */
function chooseTarget(project: Project, target: string, note: string): Project {
  const at = project.chosen.findIndex((choice) => choice.target === target);
  const chosen =
    at < 0 ? [...project.chosen, { target, note }] : project.chosen.with(at, { target, note });
  return patched(project, { chosen });
}
