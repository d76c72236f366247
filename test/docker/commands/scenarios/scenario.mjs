/**
 * Command lines, and what the Engine API answers to them. A line is split as a shell does it (without `docker`); what
 * follows `<<<` is the standard input, with `\n` for a newline. A file of the working directory has its content, a directory ends
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
      const [command = '', stdin = ''] = line.split(' <<< ');
      return { line, command, stdin: stdin.replaceAll('\\n', '\n') };
    });
}

export { default as lists } from './lists.mjs';
