#!/usr/bin/env node
// The command `linkyard`. Its code is bin/main.ts, which Node does not run as it is: it is bundled on first use, and again
// when a source has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules', '.cache', 'linkyard');

/** Names the bundle of the sources as they are: their names, sizes and times of change. */
function sourcesHash() {
  const hash = createHash('sha1').update(process.version);
  const add = (/** @type {string} */ path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\0`);
  };
  for (const file of ['package.json', 'package-lock.json']) add(file);
  for (const folder of ['bin', 'src']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.sort()) if (/\.(ts|mjs|json)$/.test(name)) add(join(folder, name));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Bundles bin/main.ts into a folder. It appears whole or not at all, so that processes that start at once do not meet half a bundle.
 * @param {string} folder
 */
async function bundle(folder) {
  const { ensurePackages } = await import('../scripts/packages.mjs');
  ensurePackages({ quiet: true });
  const { build } = await import('rolldown');
  mkdirSync(cache, { recursive: true });
  removeOldBundles();
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    await build({
      input: join(root, 'bin', 'main.ts'),
      cwd: root,
      platform: 'node',
      // It finds its own files beside its module.
      external: ['@electric-sql/pglite'],
      logLevel: 'silent',
      output: { dir: draft, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(folder)) throw error;
  }
}

/** Those that no running process can still be loading from. */
function removeOldBundles() {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < anHourAgo)
      rmSync(path, { recursive: true, force: true });
  }
}

/** @returns {Promise<typeof import('./main.ts')>} */
async function load() {
  const folder = join(cache, sourcesHash());
  if (!existsSync(folder)) await bundle(folder);
  return import(pathToFileURL(join(folder, 'main.mjs')).href);
}

// `linkyard … | head` is no error.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit();
});

const program = await load().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
process.exitCode = await program.main(process.argv.slice(2), root);
