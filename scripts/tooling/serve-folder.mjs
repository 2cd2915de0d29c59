import { createServer } from 'node:http';
import sirv from 'sirv';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.mjs';

/**
 * Serves a folder read-only under any sub-path, with the app's security headers.
 * @param {string} folder
 * @param {{ host: string, port: number, basePath?: string }} where port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { host, port, basePath = '/' }) {
  const files = sirv(folder, {
    etag: true,
    dev: false,
    setHeaders: (response) => {
      response.setHeader(
        'Content-Security-Policy',
        `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
      );
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.setHeader('Cache-Control', 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(basePath)) return notFound(response);
    request.url = `/${request.url.slice(basePath.length)}`;
    files(request, response, () => notFound(response));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${actualPort}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function notFound(response) {
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('Không có tệp này — no such file');
}
