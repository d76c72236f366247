// Puts `linkyard` among the commands of this checkout, so that `npx linkyard` finds it without installing anything:
// npm links the commands of dependencies only, never those of the package itself.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'bin', 'linkyard.mjs');
const link = join(root, 'node_modules', '.bin', 'linkyard');

if (process.platform !== 'win32') {
  chmodSync(target, 0o755);
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(relative(dirname(link), target), link);
}
