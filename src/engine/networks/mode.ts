/** What `HostConfig.NetworkMode` asks for. */
export type NetworkMode =
  | { kind: 'network'; name: string }
  | { kind: 'host' }
  | { kind: 'none' }
  | { kind: 'container'; container: string };

export function parseMode(mode: string | undefined): NetworkMode {
  if (mode === undefined || mode === '' || mode === 'default') return { kind: 'network', name: 'bridge' };
  if (mode === 'host') return { kind: 'host' };
  if (mode === 'none') return { kind: 'none' };
  if (mode.startsWith('container:')) return { kind: 'container', container: mode.slice('container:'.length) };
  return { kind: 'network', name: mode };
}

/** The network that a mode stands for; nothing where another container's is shared. */
export function networkOf(mode: NetworkMode): string | undefined {
  return mode.kind === 'network' ? mode.name : mode.kind === 'container' ? undefined : mode.kind;
}

/** Whether somebody made that network: there are no legacy links on it. */
export function isUserDefined(mode: NetworkMode): boolean {
  return mode.kind === 'network' && mode.name !== 'bridge';
}
