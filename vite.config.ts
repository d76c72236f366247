import { defineConfig } from 'vite';
import { firstChunk } from './scripts/chunks.ts';
import { editionModules } from './scripts/edition-modules.ts';
import { lessonModules } from './scripts/lesson-modules.ts';
import { smallerCss } from './scripts/smaller-css.ts';

export default defineConfig({
  // Relative addresses, so that the page works from any folder of any web server.
  base: './',
  // A file that is not there is an error, never the page itself.
  appType: 'mpa',
  plugins: [
    lessonModules(),
    editionModules(),
    smallerCss(),
    firstChunk('./web/main.ts', [
      './src/machine/machine.ts',
      './src/shell/bash.ts',
      './src/docker/commands/container/ps.ts',
    ]),
  ],
  // The database engine finds its files beside its own module.
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The page's colours are written with oklch() and light-dark(), which these know.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    sourcemap: false,
    // Lists of what to preload with each part weigh more than they save: there are few parts below parts.
    modulePreload: false,
    // Every asset keeps an address of its own: what is inlined can be neither cached nor loaded later.
    assetsInlineLimit: 0,
  },
});
