import { describe, expect, it } from 'vitest';
import { completionOf } from '../../src/docker/completion.ts';
import { routeClient } from './commands/route-client.ts';

const container = (name: string, State: string) => ({ Names: [`/${name}`, `/proxy/${name}-alias`], State });
const client = routeClient({
  'GET /containers/json?all=1': {
    json: [
      container('web', 'running'),
      container('db', 'paused'),
      container('old', 'exited'),
      container('made', 'created'),
    ],
  },
  'GET /images/json': { json: [{ RepoTags: ['busybox:latest', 'ubuntu:14.04'] }, { RepoTags: null }] },
  'GET /networks': { json: [{ Name: 'bridge' }, { Name: 'backend' }] },
  'GET /volumes': { json: { Volumes: [{ Name: 'data' }] } },
});
const complete = async (line: string) => {
  const words = line.split(' ');
  return (await completionOf(words.slice(0, -1), words.at(-1) ?? '', client, ['HOME', 'PATH'])).candidates;
};
const begun = async (line: string) => {
  const current = line.split(' ').at(-1) ?? '';
  return (await complete(line)).filter((word) => word.startsWith(current));
};

describe('commands', () => {
  it.each([
    ['docker r', ['rename', 'restart', 'rm', 'rmi', 'run']],
    ['docker -D r', ['rename', 'restart', 'rm', 'rmi', 'run']],
    ['docker -H unix:///x vol', ['volume']],
    ['docker container r', ['rename', 'restart', 'rm', 'run']],
    ['docker network ', ['connect', 'create', 'disconnect', 'inspect', 'ls', 'prune', 'rm']],
    ['docker volume ', ['create', 'inspect', 'ls', 'prune', 'rm']],
    ['docker help net', ['network']],
    ['docker help network d', ['disconnect']],
    ['docker nosuch ', []],
    ['docker image nosuch ', []],
  ])('%j', async (line, expected) => {
    expect(await begun(line)).toEqual(expected);
  });
});

describe('flags', () => {
  it.each([
    ['docker ps --f', ['--filter', '--format']],
    [
      'docker ps -',
      [
        '--all',
        '--filter',
        '--format',
        '--last',
        '--latest',
        '--no-trunc',
        '--quiet',
        '--size',
        '-a',
        '-f',
        '-l',
        '-n',
        '-q',
        '-s',
      ],
    ],
    ['docker run --n', ['--name', '--network', '--network-alias', '--no-healthcheck']],
    ['docker --t', ['--tls', '--tlscacert', '--tlscert', '--tlskey', '--tlsverify']],
    ['docker stop --ti', ['--timeout']],
    // These are the program's own, not docker's.
    ['docker run busybox --n', []],
    ['docker exec web -', []],
    ['docker top web -', []],
  ])('%j', async (line, expected) => {
    expect(await begun(line)).toEqual(expected);
  });
});

describe('values of flags', () => {
  it.each([
    ['docker run --restart ', ['always', 'no', 'on-failure', 'unless-stopped']],
    ['docker run --restart=on', ['--restart=on-failure']],
    ['docker run -it --net ', ['backend', 'bridge', 'container:']],
    ['docker run --network container:w', ['container:web']],
    ['docker run --network=container:', ['db', 'made', 'old', 'web'].map((name) => `--network=container:${name}`)],
    ['docker run -v d', ['data:']],
    ['docker run -e H', ['HOME=']],
    ['docker exec --env P', ['PATH=']],
    ['docker cp w', ['web:']],
    ['docker cp web:/etc/hosts ', ['db:', 'made:', 'old:', 'web:']],
    ['docker run --network=ba', ['--network=backend']],
    ['docker run --link ', ['db', 'made', 'old', 'web']],
    ['docker run -d --name ', []],
    ['docker run --pull n', ['never']],
    ['docker run -dit --volumes-from w', ['web']],
    ['docker kill -s HU', ['HUP']],
    ['docker ps --filter st', ['status=']],
    ['docker ps -f status=p', ['status=paused']],
    ['docker container ls --filter h', ['health=']],
    ['docker inspect --type v', ['volume']],
    ['docker -l d', ['debug']],
  ])('%j', async (line, expected) => {
    expect(await begun(line)).toEqual(expected);
  });
});

describe('names', () => {
  it.each([
    ['docker start ', ['made', 'old']],
    ['docker start -a ', ['made', 'old']],
    ['docker stop ', ['db', 'web']],
    ['docker stop -t 5 ', ['db', 'web']],
    ['docker kill ', ['db', 'web']],
    ['docker exec ', ['web']],
    ['docker exec -it ', ['web']],
    ['docker attach ', ['web']],
    ['docker pause ', ['web']],
    ['docker unpause ', ['db']],
    ['docker rm ', ['made', 'old']],
    ['docker rm -f ', ['db', 'made', 'old', 'web']],
    ['docker container rm --force ', ['db', 'made', 'old', 'web']],
    ['docker logs -f ', ['db', 'made', 'old', 'web']],
    ['docker logs web ', []],
    ['docker restart web ', ['db', 'made', 'old', 'web']],
    ['docker run ', ['busybox', 'busybox:latest', 'ubuntu:14.04']],
    ['docker run --rm -e A=1 u', ['ubuntu:14.04']],
    ['docker rmi ubuntu:14.04 b', ['busybox', 'busybox:latest']],
    ['docker image rm b', ['busybox', 'busybox:latest']],
    ['docker inspect d', ['data', 'db']],
    ['docker container inspect d', ['db']],
    ['docker network connect ', ['backend', 'bridge']],
    ['docker network connect backend ', ['db', 'made', 'old', 'web']],
    ['docker network connect backend web ', []],
    ['docker network rm ', ['backend', 'bridge']],
    ['docker network create ', []],
    ['docker volume rm ', ['data']],
    ['docker ps ', []],
    ['docker run busybox ', []],
  ])('%j', async (line, expected) => {
    expect(await begun(line)).toEqual(expected);
  });
});

it('knows where a word goes on, and where files do as well', async () => {
  expect(await completionOf(['docker', 'ps', '--filter'], '', client)).toMatchObject({ noSpace: true });
  expect(await completionOf(['docker', 'run', '--ipc'], 'h', client)).not.toHaveProperty('noSpace');
  expect(await completionOf(['docker', 'run', '--env-file'], '', client)).toEqual({ candidates: [], orFiles: true });
  expect(await completionOf(['docker', 'load', '-i'], '', client)).toMatchObject({ orFiles: true });
  expect(await completionOf(['docker', 'cp'], '', client)).toMatchObject({ noSpace: true, orFiles: true });
  expect(await completionOf(['docker', 'run', '-v'], '/et', client)).toMatchObject({ orFiles: true });
  expect(await completionOf(['docker', 'stop'], '', client)).not.toHaveProperty('orFiles');
});

it('offers nothing where the daemon refuses', async () => {
  expect(await completionOf(['docker', 'stop'], '', routeClient({}))).toEqual({ candidates: [] });
});
