import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { tourWasSeen } from './app/tour/tour-memory.ts';
import { createI18n } from './i18n/i18n.ts';
import { loadFirstMessages } from './i18n/load-messages.ts';
import { startWorker } from './jobs/start-worker.ts';
import { createWorkerClient } from './jobs/worker-client.ts';
import { createAppServices } from './state/create-app-services.ts';
import { browserEnvironment } from './state/services/browser-environment.ts';
import './ui/theme/fonts.css';
import './ui/theme/tokens.css';
import './ui/theme/base.css';
import './app/print/print.css';

const DEMO_MANIFEST = './demo/manifest.json';

const services = createAppServices(
  createWorkerClient(startWorker),
  browserEnvironment(DEMO_MANIFEST, new URLSearchParams(location.search).get('manifest')),
);
const { language } = services.store.getState().session;
const texts = createI18n(language, { [language]: await loadFirstMessages(language) });
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

createRoot(root).render(
  <StrictMode>
    <App services={services} texts={texts} />
  </StrictMode>,
);

void services.start().then(() => {
  if (!tourWasSeen()) services.store.dispatch({ type: 'session/open-dialog', dialog: 'tour' });
});
