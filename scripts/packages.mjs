// Whether node_modules holds what package-lock.json says, and how it comes to. Only Node's own modules may be imported here.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The `packages` of a lock file, by their path from the project's folder.
 * @typedef {Record<string, { version?: string, optional?: boolean }>} Locked
 */

/**
 * Whether what is installed (node_modules/.package-lock.json, which npm writes last) differs from what the lock file asks for.
 * Optional packages may be missing: they are those made for another operating system or processor.
 * @param {Locked} wanted
 * @param {Locked | undefined} installed
 */
export function packagesAreStale(wanted, installed) {
  if (!installed) return true;
  return Object.entries(wanted).some(([path, entry]) => {
    if (path === '') return false;
    const present = installed[path];
    return present ? present.version !== entry.version : !entry.optional;
  });
}

/**
 * Installs the packages of the lock file unless they are there.
 * @param {{ quiet?: boolean }} [options] quiet: say nothing on standard output, and on standard error only what went wrong
 */
export function ensurePackages({ quiet = false } = {}) {
  const wanted = lockedPackages('package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing: this is not a whole copy of Linkyard');
  if (!packagesAreStale(wanted, lockedPackages('node_modules/.package-lock.json'))) return;
  if (!quiet) console.log('Installing packages (npm ci)…');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci failed${error ? `: ${error.message}` : ''}`);
}

/**
 * @param {string} file
 * @returns {Locked | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
