/** A line of /etc/hosts: an address and its names, separated by blanks. */
export interface HostsRecord {
  address: string;
  names: string;
}

/** What goes into a container's /etc/hosts. */
export interface HostsParts {
  /** Its own, one for each address. */
  own: readonly HostsRecord[];
  /** Of `--add-host`. */
  extra: readonly HostsRecord[];
  links: readonly HostsRecord[];
}

/** How an edition writes /etc/hosts. */
export interface HostsRules {
  build(parts: HostsParts): string;
  /** The names of a link's line. @param name the source's, without its slash */
  linkNames(link: { alias: string; hostname: string; name: string }): string;
  /** A recipient's file after the source came to another address. */
  update(text: string, link: { alias: string; name: string; address: string }): string;
  /** Whether `docker rm --link` writes the recipient's file anew. */
  rebuiltOnUnlink: boolean;
}

export function hostsLine({ address, names }: HostsRecord): string {
  return `${address}\t${names}\n`;
}

/** The lines that every container has (libnetwork/etchosts). */
export const DEFAULT_HOSTS: string = [
  ['127.0.0.1', 'localhost'],
  ['::1', 'localhost ip6-localhost ip6-loopback'],
  ['fe00::0', 'ip6-localnet'],
  ['ff00::0', 'ip6-mcastprefix'],
  ['ff02::1', 'ip6-allnodes'],
  ['ff02::2', 'ip6-allrouters'],
]
  .map(([address = '', names = '']) => hostsLine({ address, names }))
  .join('');

/** A host's names in its own line: the full one, and what is before its first dot. */
export function ownNames(hostname: string, domain: string): string {
  const full = domain === '' ? hostname : `${hostname}.${domain}`;
  const dot = full.indexOf('.');
  return dot < 0 ? full : `${full} ${full.slice(0, dot)}`;
}

/** Without the lines that end in one of these names, alone behind the tab. Comments stay. */
export function removeNames(text: string, names: ReadonlySet<string>): string {
  return text
    .split('\n')
    .filter(
      (line) => line.startsWith('#') || !names.has(line.slice(line.lastIndexOf('\t') + 1)) || !line.includes('\t'),
    )
    .join('\n');
}
