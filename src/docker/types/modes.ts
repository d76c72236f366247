import { bool, define, field, getter, int, type Method, string, struct } from '../reflect/type.ts';

const isContainer = (mode: string) => mode.startsWith('container:');
const PREDEFINED: Record<string, string> = { default: 'default', bridge: 'bridge', host: 'host', none: 'none' };
const isUserDefined = (mode: string) => !(mode in PREDEFINED) && !isContainer(mode) && mode !== '';

function is(test: (mode: string) => boolean): Method {
  return getter(bool, test);
}

/** container.NetworkMode, with what it tells of itself on Linux. */
export const networkMode = define('container.NetworkMode', string, {
  IsDefault: is((mode) => mode === 'default'),
  IsBridge: is((mode) => mode === 'bridge'),
  IsHost: is((mode) => mode === 'host'),
  IsNone: is((mode) => mode === 'none'),
  IsPrivate: is((mode) => mode !== 'host' && !isContainer(mode)),
  IsContainer: is(isContainer),
  IsUserDefined: is((mode) => mode === '' || isUserDefined(mode)),
  ConnectedContainer: getter(string, (mode: string) => (isContainer(mode) ? mode.slice('container:'.length) : '')),
  UserDefined: getter(string, (mode: string) => (isUserDefined(mode) ? mode : '')),
  NetworkName: getter(string, (mode: string) => PREDEFINED[mode] ?? (isContainer(mode) ? 'container' : mode)),
});

/** A mode of another namespace: `host`, `container:NAME`, or one of its own. */
function namespaceMode(name: string): ReturnType<typeof define> {
  return define(name, string, {
    IsHost: is((mode) => mode === 'host'),
    IsContainer: is(isContainer),
    Container: getter(string, (mode: string) => (isContainer(mode) ? mode.slice('container:'.length) : '')),
  });
}

export const ipcMode = namespaceMode('container.IpcMode');
export const pidMode = namespaceMode('container.PidMode');
export const utsMode = define('container.UTSMode', string, { IsHost: is((mode) => mode === 'host') });
export const usernsMode = define('container.UsernsMode', string, { IsHost: is((mode) => mode === 'host') });
export const cgroupnsMode = define('container.CgroupnsMode', string);
export const cgroupSpec = define('container.CgroupSpec', string);
export const isolation = define('container.Isolation', string);

interface Policy {
  readonly Name: string;
}

/** container.RestartPolicy */
export const restartPolicy = struct(
  'container.RestartPolicy',
  [field('Name', define('container.RestartPolicyMode', string)), field('MaximumRetryCount', int)],
  {
    IsNone: getter(bool, ({ Name }: Policy) => Name === 'no' || Name === ''),
    IsAlways: getter(bool, ({ Name }: Policy) => Name === 'always'),
    IsOnFailure: getter(bool, ({ Name }: Policy) => Name === 'on-failure'),
    IsUnlessStopped: getter(bool, ({ Name }: Policy) => Name === 'unless-stopped'),
  },
);
