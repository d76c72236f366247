/** @typedef {{ flavour: 'gnu' | 'busybox', line: string, locale?: string, columns?: number }} Case `columns`: in a terminal so wide */

/** Gathers command lines, one in each line of a text; `sh -c` runs them, with pipes, redirections and lists only. */
export function collector() {
  /** @type {Case[]} */
  const cases = [];

  /**
   * @param {'gnu' | 'busybox'} flavour
   * @param {string} lines
   * @param {{ locale?: string, columns?: number }} [options]
   */
  function add(flavour, lines, options = {}) {
    for (const line of lines.trim().split('\n')) if (line !== '') cases.push({ flavour, line, ...options });
  }

  /** @param {string} lines */
  function both(lines) {
    add('gnu', lines);
    add('busybox', lines);
  }

  return { cases, add, both };
}
