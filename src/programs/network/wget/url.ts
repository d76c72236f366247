/** A URL as wget takes it apart; without a scheme it is http. */
export interface WgetUrl {
  scheme: string;
  host: string;
  port: number;
  /** As it stands in the URL. */
  given: string | undefined;
  target: string;
  user: string | undefined;
}

const PORTS: Record<string, number> = { http: 80, https: 443, ftp: 21 };

/** @returns the scheme alone where that is none that wget has */
export function parseWgetUrl(text: string): WgetUrl | { scheme: string } {
  const match = /^(?:([a-z][a-z\d+.-]*):\/\/)?(?:([^/?#@]*)@)?([^/?#:]*)(?::(\d*))?([/?][^#]*)?(?:#.*)?$/i.exec(
    text.trim(),
  );
  const [, named = 'http', user, host = '', given, rest = '/'] = match ?? [];
  const scheme = named.toLowerCase();
  const own = PORTS[scheme];
  if (own === undefined) return { scheme };
  const target = rest.startsWith('/') ? rest : `/${rest}`;
  return { scheme, host, port: given ? Number(given) : own, given, target: target.replaceAll(' ', '%20'), user };
}

/** The name of the file that a URL is saved in. */
export function fileName({ target }: Pick<WgetUrl, 'target'>): string {
  const [path = '', query] = target.split(/\?(.*)/s, 2);
  const name = path.slice(path.lastIndexOf('/') + 1) || 'index.html';
  return query ? `${name}?${query}` : name;
}

/** Where a Location leads to. */
export function follow(base: WgetUrl, location: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(location)) return location;
  const start = `${base.scheme}://${base.host}${base.port === PORTS[base.scheme] ? '' : `:${base.port}`}`;
  if (location.startsWith('/')) return start + location;
  return start + base.target.replace(/[^/]*(\?.*)?$/, '') + location;
}
