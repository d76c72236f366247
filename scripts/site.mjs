// The built page: made by `vite build`, served from dist/. Import this only once the packages are installed.
import { build, preview } from 'vite';
import { root } from './packages.mjs';

/** Builds the page into dist/. */
export async function buildSite() {
  await build({ root, logLevel: 'warn' });
}

/**
 * Serves dist/ on this machine only.
 * @param {number} port 0: any that is free
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveSite(port) {
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://localhost:${address.port}`, close: () => server.close() };
}
