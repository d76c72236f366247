import { describe, expect, it } from 'vitest';
import type { ContainerCreateBody, HostConfig } from '../../src/engine/api.ts';
import { Bench, refusal } from './support.ts';

/** What real Docker 20.10.24 answered to the same bodies. */
const HOST_CONFIGS: [HostConfig, string][] = [
  [
    { Binds: ['bad'] },
    `500 invalid volume specification: 'bad': invalid mount config for type "volume": invalid mount path: 'bad' mount path must be absolute`,
  ],
  [
    { Binds: ['a:b'] },
    `500 invalid volume specification: 'a:b': invalid mount config for type "volume": invalid mount path: 'b' mount path must be absolute`,
  ],
  [{ Binds: ['/a:/b:xx'] }, '500 invalid mode: xx'],
  [{ Binds: ['a:/b:/c:d'] }, "500 invalid volume specification: 'a:/b:/c:d'"],
  [{ Binds: ['/x'] }, 'done'],
  [
    { Binds: ['x y:/b'] },
    '400 create x y: "x y" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path',
  ],
  [
    { Binds: ['/a:/'] },
    `500 invalid volume specification: '/a:/': invalid mount config for type "bind": invalid specification: destination can't be '/'`,
  ],
  [{ Binds: ['/a:/b', '/c:/b'] }, '400 Duplicate mount point: /b'],
  [
    { Mounts: [{ Type: 'bind', Source: '/nosuch', Target: '/b' }] },
    '400 invalid mount config for type "bind": bind source path does not exist: /nosuch',
  ],
  [
    { Mounts: [{ Type: 'volume', Target: 'b' }] },
    `400 invalid mount config for type "volume": invalid mount path: 'b' mount path must be absolute`,
  ],
  [
    { Mounts: [{ Type: 'bind', Target: '/b' }] },
    '400 invalid mount config for type "bind": field Source must not be empty',
  ],
  [{ Memory: 100 }, '400 Minimum memory limit allowed is 6MB'],
  [
    { Memory: 50000000, MemorySwap: 1000 },
    '400 Minimum memoryswap limit should be larger than memory limit, see usage',
  ],
  [{ MemorySwap: 100000000 }, '400 You should always set the Memory limit when using Memoryswap limit, see usage'],
  [{ NanoCpus: 9000000000 }, '400 Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available'],
  [
    { AutoRemove: true, RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } },
    "400 can't create 'AutoRemove' container with restart policy",
  ],
  [
    { RestartPolicy: { Name: 'always', MaximumRetryCount: 3 } },
    "400 maximum retry count cannot be used with restart policy 'always'",
  ],
  [{ RestartPolicy: { Name: 'foo', MaximumRetryCount: 0 } }, "400 invalid restart policy 'foo'"],
  [{ NetworkMode: 'container:' }, '400 Invalid network mode: invalid container format container:<name|id>'],
  [{ NetworkMode: 'container:nosuch' }, 'done'],
  [{ NetworkMode: 'nosuch' }, 'done'],
  [{ PortBindings: { '80/tcp': [{ HostIp: '', HostPort: 'abc' }] } }, '400 invalid port specification: "abc"'],
  [{ ExtraHosts: ['a'] }, '400 bad format for add-host: "a"'],
  [{ ExtraHosts: ['a:b'] }, '400 invalid IP address in add-host: "b"'],
  [{ VolumesFrom: ['nosuch'] }, '400 No such container: nosuch'],
  [
    { LogConfig: { Type: 'nosuch', Config: {} } },
    '400 error looking up logging plugin nosuch: plugin "nosuch" not found',
  ],
  [{ Tmpfs: { a: '' } }, "400 invalid mount path: 'a' mount path must be absolute"],
  [{ CapAdd: ['NOSUCH'] }, '400 invalid CapAdd: unknown capability: "CAP_NOSUCH"'],
  [{ Runtime: 'nosuch' }, '400 Unknown runtime specified nosuch'],
  [{ SecurityOpt: ['foo'] }, '500 invalid --security-opt 1: "foo"'],
];

const BODIES: [Partial<ContainerCreateBody>, string][] = [
  [{ Image: 'nosuch' }, '404 No such image: nosuch:latest'],
  [{ Image: '', Cmd: null }, '400 No command specified'],
  [{ Image: 'Bad:Name' }, '400 invalid reference format: repository name must be lowercase'],
  [{ Image: 'a:b:c' }, '400 invalid reference format'],
  [{ WorkingDir: 'rel' }, "400 the working directory 'rel' is invalid, it needs to be an absolute path"],
  [{ WorkingDir: '/etc/passwd' }, '400 Cannot mkdir: /etc/passwd is not a directory'],
  [{ Env: ['=x'] }, '400 invalid environment variable: =x'],
  [{ Healthcheck: { Interval: 5 } }, '400 Interval in Healthcheck cannot be less than 1ms'],
  [{ StopSignal: 'FOO' }, '400 Invalid signal: FOO'],
  [
    { NetworkingConfig: { EndpointsConfig: { a: {}, b: {} } } },
    '400 Container cannot be connected to network endpoints: a, b',
  ],
  [
    { HostConfig: { NetworkMode: 'container:x' }, Hostname: 'foo' },
    '400 conflicting options: hostname and the network mode',
  ],
];

describe('docker create', () => {
  it.each(HOST_CONFIGS)('with %j', async (HostConfig, answer) => {
    expect(await refusal(Bench.fresh().create('', { HostConfig }))).toBe(answer);
  });

  it.each(BODIES)('of %j', async (body, answer) => {
    expect(await refusal(Bench.fresh().create('', body))).toBe(answer);
  });

  it.each(['a', 'a b', '/x', '-ab'])('refuses the name %s', async (name) => {
    expect(await refusal(Bench.fresh().create(name))).toBe(
      `400 Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
    );
  });

  it('takes from the image what is not said', async () => {
    const b = Bench.fresh();
    await b.create('aa', { Image: 'training/webapp', Cmd: null, Env: ['A=1'] });
    const { Config, Path, Args } = await b.client.containerInspect('aa');
    expect([Path, ...Args]).toEqual(['sleep', '1000']);
    expect(Config).toMatchObject({
      Env: ['A=1', 'PATH=/usr/bin:/bin'],
      WorkingDir: '/opt/webapp',
      ExposedPorts: { '5000/tcp': {} },
    });
    await b.create('bb', { Image: 'busybox', Cmd: null, Entrypoint: ['echo'] });
    expect((await b.client.containerInspect('bb')).Config).toMatchObject({ Cmd: null, Entrypoint: ['echo'] });
  });

  it('leaves nothing of what failed', async () => {
    const b = Bench.fresh();
    await refusal(b.create('xx', { HostConfig: { Links: ['nosuch'] } }));
    expect(await b.client.containerList({ all: true })).toEqual([]);
    await b.create('xx');
  });

  it('says what start will not', async () => {
    const b = Bench.fresh();
    const start = async (body: Partial<ContainerCreateBody>) => {
      const id = await b.create('', body);
      const answer = await refusal(b.client.containerStart(id));
      await b.client.containerRemove(id, { force: true });
      return answer;
    };
    expect(await start({ User: 'nosuch' })).toBe('500 unable to find user nosuch: no matching entries in passwd file');
    expect(await start({ HostConfig: { NetworkMode: 'nosuch' } })).toBe('404 network nosuch not found');
    expect(await start({ HostConfig: { NetworkMode: 'container:nosuch' } })).toBe('404 No such container: nosuch');
    expect(await start({ HostConfig: { Binds: ['/etc/hosts:/etc'] } })).toContain(
      'Are you trying to mount a directory onto a file',
    );
    expect(await start({ Cmd: ['/etc'] })).toContain('exec: "/etc": permission denied: unknown');
    const NetworkingConfig = { EndpointsConfig: { bridge: { IPAMConfig: { IPv4Address: '172.17.0.77' } } } };
    expect(await start({ NetworkingConfig })).toBe(
      '400 user specified IP address is supported on user defined networks only',
    );
  });
});
