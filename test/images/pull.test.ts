import { describe, expect, test } from 'vitest';
import { startVirtual } from '../../src/machine/virtual.ts';
import { last, run } from './session.ts';

describe('docker pull', () => {
  test('prints plain lines where nobody watches', async () => {
    const [pull, again, images] = await run('docker pull redis', 'docker pull redis', 'docker images --digests redis');
    const lines = pull?.output.split('\n') ?? [];
    expect(lines.slice(0, 2)).toEqual(['Using default tag: latest', 'latest: Pulling from library/redis']);
    expect(lines.slice(-4, -1)).toEqual([
      expect.stringMatching(/^Digest: sha256:[0-9a-f]{64}$/),
      'Status: Downloaded newer image for redis:latest',
      'docker.io/library/redis:latest',
    ]);
    const layers = lines.filter((line) => line.endsWith(': Pulling fs layer')).map((line) => line.slice(0, 12));
    expect(layers.length).toBeGreaterThan(5);
    expect(lines.filter((line) => line.endsWith(': Waiting')).map((line) => line.slice(0, 12))).toEqual(
      layers.slice(3),
    );
    expect(lines.filter((line) => line.endsWith(': Pull complete')).map((line) => line.slice(0, 12))).toEqual(layers);
    expect(pull?.output).not.toContain('Downloading');
    const digest = lines.at(-4)?.slice('Digest: '.length);
    expect(again?.output).toBe(
      `Using default tag: latest\nlatest: Pulling from library/redis\nDigest: ${digest}\nStatus: Image is up to date for redis:latest\ndocker.io/library/redis:latest\n`,
    );
    expect(images?.output.split('\n')[1]).toContain(` ${digest} `);
  });

  test('shares layers between images', async () => {
    const output = await last('docker pull -q debian:12-slim', 'docker pull nginx');
    expect(output.split('\n').filter((line) => line.endsWith(': Already exists'))).toHaveLength(1);
  });

  test.each([
    [
      'docker pull nosuch',
      "Using default tag: latest\nError response from daemon: pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied\n",
    ],
    [
      'docker pull nginx:0.1',
      'Error response from daemon: manifest for nginx:0.1 not found: manifest unknown: manifest unknown\n',
    ],
    [
      `docker pull nginx@sha256:${'0'.repeat(64)}`,
      `Error response from daemon: manifest for nginx@sha256:${'0'.repeat(64)} not found: manifest unknown: manifest unknown\n`,
    ],
    ['docker pull -a nginx:alpine', "tag can't be used with --all-tags/-a\n"],
    [
      'docker pull quay.io/some/thing:1',
      'Error response from daemon: Get "https://quay.io/v2/": dial tcp: lookup quay.io: no such host\n',
    ],
    [
      'docker pull localhost:5000/thing:1',
      'Error response from daemon: Get "http://localhost:5000/v2/": dial tcp 127.0.0.1:5000: connect: connection refused\n',
    ],
  ])('%s is refused', async (command, output) => {
    expect(await run(command)).toEqual([{ output, status: 1 }]);
  });

  test('-q prints the name alone', async () => {
    expect(await last('docker pull -q alpine:3.21')).toBe('docker.io/library/alpine:3.21\n');
  });

  test('-a pulls all tags', async () => {
    const [pull, images] = await run('docker pull -a ubuntu', 'docker images --format "{{.Tag}}" ubuntu');
    const lines = pull?.output.trimEnd().split('\n') ?? [];
    const tags = lines.flatMap((line) => /^(\S+): Pulling from library\/ubuntu$/.exec(line)?.[1] ?? []);
    expect(tags).toEqual([...tags].sort());
    expect(tags).toContain('14.04');
    expect(images?.output.trim().split('\n').sort()).toEqual(tags);
    expect(lines.slice(-2)).toEqual(['Status: Downloaded newer image for ubuntu', 'docker.io/library/ubuntu']);
  });

  test('pulls by digest', async () => {
    const [, id, digest] = await run(
      'docker pull -q hello-world',
      'docker images -q hello-world',
      "docker inspect -f '{{index .RepoDigests 0}}' hello-world",
    );
    const name = digest?.output.trim() ?? '';
    const [pull, images] = await run(`docker pull ${name}`, 'docker images --digests');
    expect(pull?.output).toContain(`Status: Downloaded newer image for ${name}\ndocker.io/library/${name}\n`);
    expect(pull?.output.split('\n')[0]).toBe(`${name.slice(12)}: Pulling from library/hello-world`);
    expect(images?.output).toMatch(new RegExp(`^hello-world +<none> +${name.slice(12)} +${id?.output.trim()} `, 'm'));
  });

  test('comes about by itself for docker run', async () => {
    const [first] = await run('docker run --rm hello-world');
    expect(first?.output).toMatch(
      /^Unable to find image 'hello-world:latest' locally\nlatest: Pulling from library\/hello-world\n/,
    );
    expect(first?.output).toContain('\nHello from Docker!\n');
  });
});

/** Everything that a terminal of a width was told to show. */
async function atTerminal(columns: number, command: string): Promise<string> {
  const { machine, clock } = await startVirtual({ seed: 1, automatic: false });
  const terminal = machine.openTerminal({ rows: 24, columns });
  let shown = '';
  const acknowledge = terminal.onOutput((data) => {
    shown += new TextDecoder().decode(data);
    acknowledge(data.length);
  });
  await clock.advance(1000);
  shown = '';
  terminal.type(command);
  await clock.advance(60_000);
  machine.dispose();
  return shown;
}

describe('at a terminal', () => {
  test('each layer has a line that changes', async () => {
    const shown = await atTerminal(120, 'docker pull hello-world');
    const layer = /([0-9a-f]{12}): Pulling fs layer/.exec(shown)?.[1];
    const at = shown.indexOf(`${layer}: Pulling`);
    expect(shown.slice(at - 9)).toMatch(
      new RegExp(
        [
          `\\x1b\\[1A\\x1b\\[2K\\r${layer}: Pulling fs layer \\r\\x1b\\[1B`,
          `\\x1b\\[1A\\x1b\\[2K\\r${layer}: Downloading \\[={50}>\\]  3\\.827kB/3\\.827kB\\r\\x1b\\[1B`,
          `\\x1b\\[1A\\x1b\\[2K\\r${layer}: Verifying Checksum \\r\\x1b\\[1B`,
          `\\x1b\\[1A\\x1b\\[2K\\r${layer}: Download complete \\r\\x1b\\[1B`,
        ].join(''),
      ),
    );
  });

  test('a narrow one shows numbers alone', async () => {
    const shown = await atTerminal(80, 'docker pull alpine');
    expect(shown).toMatch(/: Downloading {2,}\d+(\.\d+)?[kM]?B\/2\.977MB\r/);
    expect(shown).not.toContain('=>');
  });
});

describe('docker search', () => {
  test('finds names and descriptions, the best first', async () => {
    expect(
      await last(
        'docker search --filter is-official=true --format "{{.Name}} {{.StarCount}} {{.IsOfficial}}" postgres',
      ),
    ).toBe('postgres 14100 [OK]\n');
    expect(await last('docker search --format "{{.Name}}" training')).toBe(
      'training/webapp\ntraining/sinatra\ntraining/postgres\n',
    );
    expect(await last('docker search --format "{{.Name}}" --limit 1 web')).toBe('nginx\n');
    expect(await last('docker search nosuch')).toMatch(/^NAME +DESCRIPTION +STARS +OFFICIAL\n$/);
  });
});

describe('what Docker tells of an image', () => {
  test.each(['nginx:1.27', 'redis:alpine', 'python:slim', 'training/sinatra'])('agrees: %s', async (name) => {
    const [, size, sizes, layers, filled, ids] = await run(
      `docker pull -q ${name}`,
      `docker inspect -f '{{.Size}}' ${name}`,
      `docker history --human=false --format '{{.Size}}' ${name}`,
      `docker inspect -f '{{len .RootFS.Layers}}' ${name}`,
      `docker history -q --no-trunc ${name} | sort | uniq -c | tr -s ' '`,
      `docker images -q --no-trunc ${name}`,
    );
    const sum = (sizes?.output ?? '')
      .trim()
      .split('\n')
      .reduce((all, own) => all + Number(own), 0);
    expect(sum).toBe(Number(size?.output));
    expect(Number(layers?.output)).toBeGreaterThan(1);
    expect(filled?.output).toContain(' 1 sha256:');
    expect(filled?.output).toContain(ids?.output.trim());
  });

  test('has the config of the real images', async () => {
    const config = async (name: string) =>
      JSON.parse(await last(`docker pull -q ${name}`, `docker inspect -f '{{json .Config}}' ${name}`)) as Record<
        string,
        unknown
      >;
    expect(await config('nginx')).toMatchObject({
      Cmd: ['nginx', '-g', 'daemon off;'],
      Entrypoint: ['/docker-entrypoint.sh'],
      ExposedPorts: { '80/tcp': {} },
      StopSignal: 'SIGQUIT',
      Env: expect.arrayContaining(['NGINX_VERSION=1.27.5']),
    });
    expect(await config('redis')).toMatchObject({
      Cmd: ['redis-server'],
      Entrypoint: ['docker-entrypoint.sh'],
      Volumes: { '/data': {} },
      WorkingDir: '/data',
      ExposedPorts: { '6379/tcp': {} },
    });
    expect(await config('postgres')).toMatchObject({
      Cmd: ['postgres'],
      StopSignal: 'SIGINT',
      Volumes: { '/var/lib/postgresql/data': {} },
      Env: expect.arrayContaining(['PGDATA=/var/lib/postgresql/data', 'PG_MAJOR=17']),
    });
    expect(await config('httpd')).toMatchObject({
      Cmd: ['httpd-foreground'],
      StopSignal: 'SIGWINCH',
      WorkingDir: '/usr/local/apache2',
    });
    expect(await config('alpine')).toMatchObject({ Cmd: ['/bin/sh'] });
    expect(await config('hello-world')).toMatchObject({ Cmd: ['/hello'] });
    expect(await config('memcached')).toMatchObject({ User: 'memcache', ExposedPorts: { '11211/tcp': {} } });
  });
});
