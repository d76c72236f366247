import { Real, type Value } from '../data/values.ts';
import { PythonError } from '../error.ts';

/** A rule of a Flask application: a path with variables, and what answers it. */
export interface Route {
  rule: string;
  pattern: RegExp;
  variables: { name: string; converter: string }[];
  methods: string[];
  /** What answers, and its name. */
  view: Value;
  endpoint: string;
}

const CONVERTERS: Record<string, string> = { string: '[^/]+', int: '\\d+', float: '\\d+\\.\\d+', path: '.+' };

/** What becomes of a request's path. */
export type Match =
  | { kind: 'found'; route: Route; values: Map<string, Value> }
  /** It would be found with a slash behind it. */
  | { kind: 'slash' }
  | { kind: 'method'; allowed: string[] }
  | { kind: 'none' };

/** Reads a rule such as `/user/<name>` or `/post/<int:id>/`. @throws {PythonError} */
export function makeRoute(rule: string, methods: readonly string[], view: Value, endpoint: string): Route {
  if (!rule.startsWith('/')) throw new PythonError('ValueError', 'URL rule must start with a slash.');
  const variables: Route['variables'] = [];
  const source = rule
    .split(/(<[^<>]+>)/)
    .map((part) => {
      const [, converter = 'string', name] = /^<(?:(\w+):)?(\w+)>$/.exec(part) ?? [];
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const pattern = CONVERTERS[converter];
      if (pattern === undefined) throw new PythonError('LookupError', `the converter '${converter}' does not exist`);
      variables.push({ name, converter });
      return `(${pattern})`;
    })
    .join('');
  return { rule, pattern: new RegExp(`^${source}$`), variables, methods: [...methods], view, endpoint };
}

/** HEAD comes with GET, OPTIONS with everything; in the order in which Werkzeug lists them. */
function allowed(routes: readonly Route[]): string[] {
  const all = routes.flatMap(({ methods }) =>
    methods.includes('GET') ? [...methods, 'OPTIONS', 'HEAD'] : [...methods, 'OPTIONS'],
  );
  return [...new Set(all)];
}

/** Finds what answers a request. */
export function match(routes: readonly Route[], path: string, method: string): Match {
  const fitting = routes.filter(({ pattern }) => pattern.test(path));
  const route = fitting.find(({ methods }) => methods.includes(method === 'HEAD' ? 'GET' : method));
  if (route) return { kind: 'found', route, values: valuesOf(route, path) };
  if (fitting.length > 0) return { kind: 'method', allowed: allowed(fitting) };
  if (!path.endsWith('/') && routes.some(({ rule, pattern }) => rule.endsWith('/') && pattern.test(`${path}/`)))
    return { kind: 'slash' };
  return { kind: 'none' };
}

/** The path of a view, its variables filled in; what is left over becomes the query. */
export function urlFor(
  routes: readonly Route[],
  name: string,
  values: ReadonlyMap<string, string>,
): string | undefined {
  const route = routes.find(({ endpoint }) => endpoint === name);
  if (!route) return undefined;
  const path = route.rule.replace(/<(?:\w+:)?(\w+)>/g, (_, own: string) => encodeURIComponent(values.get(own) ?? ''));
  const rest = [...values].filter(([own]) => !route.variables.some((variable) => variable.name === own));
  const query = rest.map(([own, value]) => `${encodeURIComponent(own)}=${encodeURIComponent(value)}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}

function valuesOf({ pattern, variables }: Route, path: string): Map<string, Value> {
  const [, ...texts] = pattern.exec(path) ?? [];
  return new Map(
    variables.map(({ name, converter }, at) => {
      const text = texts[at] ?? '';
      return [name, converter === 'int' ? Number(text) : converter === 'float' ? new Real(Number(text)) : text];
    }),
  );
}
