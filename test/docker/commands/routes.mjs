/**
 * What an Engine API answers, by `GET /containers/json` or, where the query matters, `GET /containers/json?all=1` (its
 * parameters in alphabetical order).
 * @typedef {Record<string, Answer>} Routes
 * @typedef {{ json: unknown } | { error: number, message: string } | { lines: unknown[], headers?: Record<string, string> }
 *   | { base64: string, headers?: Record<string, string> }} Answer
 */

/**
 * @param {Routes} routes
 * @param {string} method
 * @param {string} path
 * @param {Record<string, string>} query
 * @returns {Answer | undefined}
 */
export function answerOf(routes, method, path, query) {
  const search = Object.entries(query)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  return routes[`${method} ${path}?${search}`] ?? routes[`${method} ${path}`];
}

/** What a 20.10 daemon says of an object that it does not have. @param {string} path */
export function notFound(path) {
  const [, kind = '', name = ''] = path.split('/');
  switch (kind) {
    case 'containers':
      return `No such container: ${name}`;
    case 'images':
      return `No such image: ${name.includes(':') ? name : `${name}:latest`}`;
    case 'networks':
      return `network ${name} not found`;
    case 'volumes':
      return `get ${name}: no such volume`;
    default:
      return 'page not found';
  }
}

/**
 * Splits a command line as a shell does: at spaces, with single and double quotes and nothing else.
 * @param {string} line
 * @returns {string[]}
 */
export function words(line) {
  /** @type {string[]} */
  const found = [];
  for (const [word] of line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)) {
    found.push(word.replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double));
  }
  return found;
}
