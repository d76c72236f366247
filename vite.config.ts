import { defineConfig } from 'vite';
import { lessonModules } from './scripts/lesson-modules.ts';

export default defineConfig({
  // Relative addresses, so that the page works from any folder of any web server.
  base: './',
  // A file that is not there is an error, never the page itself.
  appType: 'mpa',
  plugins: [lessonModules()],
  build: {
    target: 'es2022',
    // The page's colours are written with oklch() and light-dark(), which these know.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    sourcemap: false,
    // Every asset keeps an address of its own: what is inlined can be neither cached nor loaded later.
    assetsInlineLimit: 0,
  },
});
