/**
 * Command lines, and what the Engine API answers to them. A line is split as a shell does it (without `docker`); what
 * follows `<<<` is the standard input, with `\n` for a newline. `~` before a line says that what it prints hangs on the
 * order in which Go walks a map: the recorder asks often, and takes the answer that sorts first. A file of the working directory has its content, a directory ends
 * with a slash.
 * @typedef {{
 *   routes: import('../routes.mjs').Routes,
 *   lines: string,
 *   files?: Record<string, string>,
 *   after?: readonly string[],
 * }} Scenario
 */

/** @param {Scenario} scenario */
export function linesOf({ lines }) {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [command = '', stdin = ''] = line.replace(/^~ /, '').split(' <<< ');
      return { line, command, often: line.startsWith('~ '), stdin: stdin.replaceAll('\\n', '\n') };
    });
}

export { default as containers } from './containers.mjs';
export { default as copies } from './copies.mjs';
export { default as create } from './create.mjs';
export { default as images } from './images.mjs';
export { default as lists } from './lists.mjs';
export { default as networks } from './networks.mjs';
export { prune, pruneNothing } from './prune.mjs';
export { default as stats } from './stats.mjs';
export { default as system } from './system.mjs';
export { default as usage } from './usage.mjs';
