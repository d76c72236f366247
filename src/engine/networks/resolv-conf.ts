/** What matters of a resolv.conf(5). */
export interface ResolvSettings {
  servers: readonly string[];
  search: readonly string[];
  options: readonly string[];
}

/** The address of the name server in every container that is on a network with names. */
const EMBEDDED = '127.0.0.11';
/** What is asked where the host asks nobody but itself. */
const PUBLIC_SERVERS = ['8.8.8.8', '8.8.4.4'];

/** Hardly ever another one than the last. */
let last: { text: string; settings: ResolvSettings } | undefined;

export function parseResolvConf(text: string): ResolvSettings {
  if (last?.text !== text) last = { text, settings: parse(text) };
  return last.settings;
}

function parse(text: string): ResolvSettings {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const final = (key: string) => lines.filter(([first]) => first === key).at(-1);
  return {
    servers: lines.filter(([first]) => first === 'nameserver').flatMap(([, server]) => server ?? []),
    search: final('search')?.slice(1) ?? [],
    options: final('options')?.slice(1) ?? [],
  };
}

function build({ servers, search, options }: ResolvSettings): string {
  const usefulSearch = search.join(' ') === '.' ? [] : search;
  return [
    ...(usefulSearch.length > 0 ? [`search ${usefulSearch.join(' ')}`] : []),
    ...servers.map((server) => `nameserver ${server}`),
    ...(options.length > 0 ? [`options ${options.join(' ')}`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Where a wish is empty, the host's own setting counts (libnetwork's setupDNS). */
function merge(host: ResolvSettings, wishes: Partial<ResolvSettings>): ResolvSettings {
  const pick = (key: keyof ResolvSettings) => (wishes[key]?.length ? wishes[key] : host[key]);
  return { servers: pick('servers'), search: pick('search'), options: pick('options') };
}

/** On the default network: the host's file, without servers that only the host itself reaches; or what was asked for. */
export function hostResolvConf(hostText: string, wishes: Partial<ResolvSettings>): string {
  const host = parseResolvConf(hostText);
  const asked = wishes.servers?.length || wishes.search?.length || wishes.options?.length;
  const settings = merge(host, wishes);
  const reachable = settings.servers.filter((server) => asked || !/^(127\.|::1$)/.test(server));
  if (asked || reachable.length === 0) {
    return build({ ...settings, servers: reachable.length > 0 ? reachable : PUBLIC_SERVERS });
  }
  return hostText
    .split('\n')
    .filter((line) => !/^\s*nameserver\s+(127\.|::1\s*$)/.test(line))
    .join('\n');
}

/** On networks with names: the embedded server alone (libnetwork's rebuildDNS). */
export function embeddedResolvConf(hostText: string, wishes: Partial<ResolvSettings>): string {
  const { search, options } = merge(parseResolvConf(hostText), wishes);
  const withDots = options.some((option) => option.startsWith('ndots:')) ? options : [...options, 'ndots:0'];
  return build({ servers: [EMBEDDED], search, options: withDots });
}
