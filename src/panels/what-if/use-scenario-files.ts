import { canonicalJson } from '../../core/basics/canonical-json.ts';
import type { Scenario } from '../../core/criticality/scenario.ts';
import { readScenario } from '../../core/criticality/scenario-read.ts';
import { issueNotice } from '../../state/services/notices.ts';
import { useServices } from '../../state/use-app.ts';

export type ScenarioFiles = {
  /** The form that `vonggac cut --scenario` reads: what is cut, not what goes dark. */
  readonly save: (scenario: Scenario) => void;
  readonly open: () => Promise<void>;
};

const LONGEST_NAME = 60;

export function useScenarioFiles(): ScenarioFiles {
  const { page, store } = useServices();
  return {
    save: (scenario) => {
      const bytes = new TextEncoder().encode(`${canonicalJson(scenario)}\n`);
      void page.saveFile(`${fileName(scenario.name)}.json`, bytes, 'application/json');
    },
    open: async () => {
      const [file] = await page.pickFiles('.json', false);
      if (!file) return;
      const { scenario, issues } = readScenario(parsed(await file.text()));
      if (scenario) store.dispatch({ type: 'project/open-scenario', scenario, saved: '' });
      for (const issue of issues.slice(0, 3)) {
        store.dispatch({ type: 'session/notify', notice: issueNotice(issue) });
      }
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Letters, digits and blanks of the name. */
function fileName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N} _-]/gu, '').trim();
  return plain === '' ? 'vonggac-cut' : plain.slice(0, LONGEST_NAME);
}
