import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that the page works from any folder of any web server.
  base: './',
  // A file that is not there is an error, never the page itself.
  appType: 'mpa',
  build: {
    target: 'es2022',
    sourcemap: false,
    // Every asset keeps an address of its own: what is inlined can be neither cached nor loaded later.
    assetsInlineLimit: 0,
  },
});
