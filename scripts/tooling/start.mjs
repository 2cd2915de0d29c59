import { join } from 'node:path';
import { ensurePackages } from './ensure-packages.mjs';
import { PROJECT_ROOT } from './project-root.mjs';

ensurePackages();
const { buildAppIfStale } = await import('./build-app.mjs');
buildAppIfStale();

const { serveFolder } = await import('./serve-folder.mjs');
const host = process.env.HOST ?? '127.0.0.1';
const firstPort = Number(process.env.PORT ?? 4173);
const server = await serveOnFreePort(firstPort);
console.log(`\n  Vọng Gác: ${server.url}\n  Ctrl+C để dừng — Ctrl+C to stop\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}

async function serveOnFreePort(port) {
  try {
    return await serveFolder(join(PROJECT_ROOT, 'dist'), { host, port });
  } catch (error) {
    const taken = error?.code === 'EADDRINUSE';
    if (taken && process.env.PORT === undefined && port < firstPort + 20)
      return serveOnFreePort(port + 1);
    console.error(
      taken
        ? `Cổng ${port} đang được dùng: đặt PORT khác — port ${port} is taken: set another PORT.`
        : `Không mở được máy chủ — cannot start the server: ${error?.message}`,
    );
    process.exit(1);
  }
}
