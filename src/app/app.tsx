import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import type { AppServices } from '../state/app-services.ts';
import { AppContext } from '../state/use-app.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { ResultMark } from './result-mark.tsx';
import { Shell } from './shell/shell.tsx';
import { ThemeAndLanguage } from './theme-and-language.tsx';

export function App({ services, texts }: { readonly services: AppServices; readonly texts: i18n }) {
  return (
    <CSPProvider disableStyleElements>
      <I18nextProvider i18n={texts}>
        <AppContext value={services}>
          <ThemeAndLanguage texts={texts} />
          <ResultMark />
          <ErrorBoundary>
            <Tooltip.Provider delay={400}>
              <Shell />
            </Tooltip.Provider>
          </ErrorBoundary>
        </AppContext>
      </I18nextProvider>
    </CSPProvider>
  );
}
