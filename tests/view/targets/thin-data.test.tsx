import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { TargetsRoom } from '../../../src/panels/targets/targets-room.tsx';
import { giveElementsASize, renderRoom } from '../../support/render-room.tsx';
import { syntheticResult } from '../../support/synthetic-result.ts';

const LOADING = { timeout: 15_000 };

let restore: () => void;
beforeEach(() => {
  restore = giveElementsASize(480, 424);
});
afterEach(() => restore());

/** Nothing happened, nothing goes dark, nobody counted subscribers. */
function quiet(result: StudyResult): StudyResult {
  const none = (values: Float64Array): Float64Array => values.map(() => 0);
  const { targets, criticality, risk } = result;
  return {
    ...result,
    targets: { ...targets, count: none(targets.count), localRate: none(targets.localRate) },
    families: result.families.map((family) => ({ ...family, meanRate: 0, count: 0 })),
    criticality: {
      ...criticality,
      sites: none(criticality.sites),
      subscribers: none(criticality.subscribers),
      posts: none(criticality.posts),
    },
    risk: {
      ...risk,
      rankedBy: 'siteHours',
      siteHours: none(risk.siteHours),
      subscriberHours: none(risk.subscriberHours),
      deterred: none(risk.deterred),
      avertible: none(risk.avertible),
    },
  };
}

const CASES: readonly (readonly [string, StudyResult])[] = [
  ['no target at all', syntheticResult({ sections: 0, sites: 0, areas: 0 })],
  ['one target', syntheticResult({ sections: 1, sites: 0, areas: 1 })],
  ['sites without cable', syntheticResult({ sections: 0, sites: 12, areas: 2 })],
  ['no incident and nothing that goes dark', quiet(syntheticResult({ sections: 8, sites: 8 }))],
];

describe('the room over thin data', () => {
  it.each(CASES)('stands on every page, in both languages: %s', async (_, result) => {
    for (const language of ['vi', 'en'] as const) {
      const { app, unmount, container } = renderRoom(<TargetsRoom />, { result, language });
      const user = userEvent.setup();
      for (const tab of screen.getAllByRole('tab').slice(0, 4)) {
        await user.click(tab);
        await screen.findByRole('tabpanel', {}, LOADING);
        await act(async () => {});
        expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\{\{/);
      }
      await user.click(screen.getByRole('button', { name: /^(Tham số|Parameters)$/ }));
      await screen.findByRole('heading', { name: /tổn thất dự kiến|expected loss/ }, LOADING);
      act(() => app.store.dispatch({ type: 'session/set-focus', change: { drawer: null } }));
      expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|\{\{/);
      unmount();
    }
  });
});
