/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './scripts/tooling/content-security-policy.mjs';

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      },
    ],
  };
}

const NODE_TESTS = ['unit', 'contract', 'reference', 'golden', 'flow', 'architecture'];

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  // What the PDF library fetches for pages of HTML, which we never give it.
  resolve: {
    alias: Object.fromEntries(
      ['canvg', 'html2canvas', 'dompurify'].map((name) => [
        name,
        fileURLToPath(new URL('./scripts/tooling/nothing.mjs', import.meta.url)),
      ]),
    ),
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Every dynamic import needs it: left alone it lands in a large chunk and drags it in.
            { name: 'preload', test: /vite\/preload-helper/, priority: 10 },
            { name: 'maplibre', test: /node_modules\/(maplibre-gl|@maplibre|@mapbox)\// },
            {
              name: 'deck',
              test: /node_modules\/(@deck\.gl|@luma\.gl|@loaders\.gl|@math\.gl|@probe\.gl|mjolnir\.js)\//,
            },
            // One script compresses far better than fifty that are always asked for together.
            { name: 'app', tags: ['$initial'] },
            { name: 'map', test: /src\/(map|panels\/filters)\/(?!overlay\/deck-overlay)/ },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: NODE_TESTS.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
          setupFiles: ['tests/support/seed-property-tests.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'view',
          environment: 'happy-dom',
          include: ['tests/view/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/view-setup.ts', 'tests/support/seed-property-tests.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/serve-built-app.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // The page shares two cores with the browser and the runner: a second is not much.
          expect: { poll: { timeout: 20_000 } },
          // A browser that was starved for seconds is asked again; what is wrong fails each time.
          retry: 2,
        },
      },
    ],
  },
});
