import { cases as archives } from './cases/archives.mjs';
import { cases as awk } from './cases/awk.mjs';
import { cases as corners } from './cases/corners.mjs';
import { cases as diff } from './cases/diff.mjs';
import { cases as files } from './cases/files.mjs';
import { cases as find } from './cases/find.mjs';
import { cases as grep } from './cases/grep.mjs';
import { cases as sed } from './cases/sed.mjs';
import { cases as streams } from './cases/streams.mjs';
import { cases as surprises } from './cases/surprises.mjs';
import { cases as terminal } from './cases/terminal.mjs';

/** Command lines whose output is recorded. */
export const cases = [
  ...streams,
  ...files,
  ...grep,
  ...sed,
  ...find,
  ...diff,
  ...archives,
  ...awk,
  ...terminal,
  ...corners,
  ...surprises,
];
