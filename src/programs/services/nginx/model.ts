import { ConfigError } from './lex.ts';
import { configPath, type Directive } from './parse.ts';

/** A block of directives with those around it: what is not said inside holds as it was said outside. */
export class Scope {
  readonly directives: readonly Directive[];
  readonly #outer: Scope | undefined;

  constructor(directives: readonly Directive[], outer?: Scope) {
    this.directives = directives;
    this.#outer = outer;
  }

  /** All directives of a name in the innermost block that has any. */
  all(name: string): readonly Directive[] {
    const own = this.own(name);
    return own.length > 0 || !this.#outer ? own : this.#outer.all(name);
  }

  /** Those of this very block. */
  own(name: string): readonly Directive[] {
    return this.directives.filter((directive) => directive.name === name);
  }

  /** The arguments of the last one. */
  get(name: string): readonly string[] | undefined {
    return this.all(name).at(-1)?.args;
  }

  value(name: string): string | undefined {
    return this.get(name)?.[0];
  }
}

/** A `location` block. */
export interface Location {
  readonly scope: Scope;
  readonly kind: 'exact' | 'prefix' | 'final prefix' | 'regex';
  readonly path: string;
  readonly regex: RegExp | undefined;
  readonly locations: readonly Location[];
}

/** A `server` block. */
export interface Server {
  readonly scope: Scope;
  readonly ports: readonly { port: number; isDefault: boolean }[];
  readonly names: readonly string[];
  readonly locations: readonly Location[];
}

/** An `upstream` block, or the host and port of a `proxy_pass`. */
export interface Upstream {
  readonly name: string;
  readonly members: readonly { host: string; port: number; weight: number }[];
}

/** What a configuration says. */
export interface Site {
  readonly main: Scope;
  readonly servers: readonly Server[];
  readonly upstreams: ReadonlyMap<string, Upstream>;
  readonly types: ReadonlyMap<string, string>;
}

/** Makes sense of a configuration. @throws {ConfigError} */
export function siteOf(directives: readonly Directive[]): Site {
  const main = new Scope(directives);
  if (main.own('events').length === 0) throw new ConfigError('no "events" section in configuration');
  const [http] = main.own('http');
  const scope = new Scope(http?.block ?? [], main);
  const upstreams = new Map(
    scope.own('upstream').map(({ args, block = [] }) => {
      const name = args[0] ?? '';
      return [name, { name, members: block.filter((own) => own.name === 'server').map(memberOf) }] as const;
    }),
  );
  const types = new Map<string, string>();
  for (const { block = [] } of scope.own('types')) {
    for (const { name, args } of block) for (const extension of args) types.set(extension, name);
  }
  return { main, upstreams, types, servers: scope.own('server').map((own) => serverOf(own, scope)) };
}

function memberOf({ args }: Directive): Upstream['members'][number] {
  const [host = '', port] = (args[0] ?? '').split(':');
  const weight = args.find((arg) => arg.startsWith('weight='))?.slice(7);
  return { host, port: Number(port ?? 80), weight: Number(weight ?? 1) };
}

function serverOf({ block = [] }: Directive, http: Scope): Server {
  const scope = new Scope(block, http);
  const listens = scope.own('listen');
  const ports = listens.flatMap(({ args, file, line }) => {
    const [address = ''] = args;
    // There is no IPv6 here to listen on.
    if (address.startsWith('[')) return [];
    const port = Number(/^(?:.*:)?(\d+)$/.exec(address)?.[1] ?? (/^[\d.]+$|^[a-z*]/.test(address) ? 80 : Number.NaN));
    if (!(port >= 1 && port <= 65535))
      throw new ConfigError(`invalid port in "${address}" of the "listen" directive in ${file}:${line}`);
    if (args.includes('ssl'))
      throw new ConfigError(`no "ssl_certificate" is defined for the "listen ... ssl" directive in ${file}:${line}`);
    return [{ port, isDefault: args.includes('default_server') }];
  });
  return {
    scope,
    ports: listens.length === 0 ? [{ port: 80, isDefault: false }] : ports,
    names: scope.own('server_name').flatMap(({ args }) => args),
    locations: locationsOf(scope),
  };
}

function locationsOf(scope: Scope): Location[] {
  return scope.own('location').map((directive) => {
    const { args, block = [], file, line } = directive;
    const own = new Scope(block, scope);
    const [first = '', second] = args;
    const [modifier, path] = second === undefined ? splitModifier(first) : [first, second];
    const kind = KINDS[modifier];
    if (kind === undefined) throw new ConfigError(`invalid location modifier "${modifier}" in ${file}:${line}`);
    return {
      scope: own,
      kind,
      path,
      regex: kind === 'regex' ? regexOf(path, modifier, directive) : undefined,
      locations: locationsOf(own),
    };
  });
}

const KINDS: Readonly<Record<string, Location['kind']>> = {
  '': 'prefix',
  '=': 'exact',
  '^~': 'final prefix',
  '~': 'regex',
  '~*': 'regex',
};

/** `location =/x` and its like may do without the blank. */
function splitModifier(text: string): [string, string] {
  const [, modifier = '', path = ''] = /^(=|\^~|~\*|~)?(.*)$/.exec(text) ?? [];
  return [modifier, path];
}

function regexOf(source: string, modifier: string, { file, line }: Directive): RegExp {
  try {
    return new RegExp(source, modifier === '~*' ? 'i' : '');
  } catch {
    throw new ConfigError(`pcre2_compile() failed: syntax error in "${source}" in ${file}:${line}`);
  }
}

/** Which server answers on a port for a name: the one of that name, else the default one. */
export function chooseServer(site: Site, port: number, host: string): Server | undefined {
  const there = site.servers.filter(({ ports }) => ports.some((own) => own.port === port));
  const name = host.replace(/:\d+$/, '').toLowerCase();
  const matching =
    there.find(({ names }) => names.includes(name)) ??
    there.find(({ names }) => names.some((own) => own.startsWith('*.') && name.endsWith(own.slice(1)))) ??
    there.find(({ names }) => names.some((own) => own.endsWith('.*') && name.startsWith(own.slice(0, -1)))) ??
    there.find(({ names }) => names.some((own) => own.startsWith('~') && new RegExp(own.slice(1), 'i').test(name)));
  return matching ?? there.find(({ ports }) => ports.some((own) => own.port === port && own.isDefault)) ?? there[0];
}

/** Which location a path belongs to: an exact one, else the first regular expression, else the longest prefix. */
export function chooseLocation(locations: readonly Location[], path: string): Location | undefined {
  const exact = locations.find((own) => own.kind === 'exact' && own.path === path);
  if (exact) return exact;
  const prefixes = locations
    .filter(({ kind, path: own }) => kind.endsWith('prefix') && path.startsWith(own))
    .sort((a, b) => b.path.length - a.path.length);
  const [longest] = prefixes;
  const nested = longest && chooseLocation(longest.locations, path);
  if (longest?.kind !== 'final prefix') {
    const regex = locations.find((own) => own.regex?.test(path));
    if (regex && !(nested?.kind === 'exact')) return regex;
  }
  return nested ?? longest;
}

/** Where files of a location are, before the path of the request. */
export function rootOf(scope: Scope): string {
  return configPath(scope.value('root') ?? 'html');
}
