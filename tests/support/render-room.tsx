import { Tooltip } from '@base-ui/react/tooltip';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import type { ReactNode } from 'react';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { CATALOGUE } from '../../src/i18n/catalogue.ts';
import { createI18n } from '../../src/i18n/i18n.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import type { Language } from '../../src/state/app-state.ts';
import { AppContext } from '../../src/state/use-app.ts';
import { fakeJobClient, fakeSummary } from './fake-job-client.ts';
import { inlineApp } from './inline-app.ts';

export type RenderedRoom = RenderResult & { readonly app: ReturnType<typeof inlineApp> };

/** A room of the app over made-up data, as a person would see it in one language. */
export function renderRoom(
  room: ReactNode,
  given: {
    readonly result?: StudyResult;
    readonly jobs?: JobClient;
    readonly language?: Language;
    readonly summary?: Parameters<typeof fakeSummary>[0];
  } = {},
): RenderedRoom {
  const app = inlineApp(given.jobs ?? fakeJobClient());
  const { store } = app;
  store.dispatch({ type: 'session/dataset-ready', dataset: fakeSummary(given.summary) });
  if (given.result) store.dispatch({ type: 'session/result-ready', result: given.result });
  const rendered = render(
    <I18nextProvider i18n={createI18n(given.language ?? 'vi', CATALOGUE)}>
      <AppContext value={app}>
        <Tooltip.Provider>{room}</Tooltip.Provider>
      </AppContext>
    </I18nextProvider>,
  );
  return { ...rendered, app };
}

/** happy-dom lays nothing out: gives every element the size a virtual list needs to show rows. */
export function giveElementsASize(heightPx: number, widthPx: number): () => void {
  const before = Object.getOwnPropertyDescriptors(HTMLElement.prototype);
  const size = (value: number): PropertyDescriptor => ({ configurable: true, get: () => value });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', size(heightPx));
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', size(widthPx));
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', size(heightPx));
  return () => {
    for (const name of ['offsetHeight', 'offsetWidth', 'clientHeight'] as const) {
      const descriptor = before[name];
      if (descriptor) Object.defineProperty(HTMLElement.prototype, name, descriptor);
      else Reflect.deleteProperty(HTMLElement.prototype, name);
    }
  };
}
