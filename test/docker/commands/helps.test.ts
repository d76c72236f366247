import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docker } from './harness.ts';
import { helpFacts } from './help-facts.mjs';
import { routeClient } from './route-client.ts';

const data = (name: string) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));
const recorded = data('recorded-helps') as { command: string; facts: string[] }[];
const client = routeClient({ 'GET /version': { json: data('version') } });
/** What Docker has and Linkyard does not. */
const NOT_SIMULATED = new Set(['build', 'push']);

describe('the helps of docker 28.2.2', () => {
  it.each(recorded)('docker $command --help', async ({ command, facts }) => {
    const { stdout, status } = await docker(client, [...command.split(' '), '--help']);
    const wanted = facts.filter((fact) => !NOT_SIMULATED.has(fact));
    expect({ facts: helpFacts(stdout), status }).toEqual({ facts: wanted, status: 0 });
  });

  it.each(recorded)('docker help $command says the same', async ({ command }) => {
    const first = await docker(client, [...command.split(' '), '--help']);
    const second = await docker(client, ['help', ...command.split(' ')]);
    expect(second.stdout).toBe(first.stdout);
  });

  it('lists every command that there is', async () => {
    const { stdout } = await docker(client, ['--help']);
    const listed = helpFacts(stdout);
    const known = new Set(recorded.map(({ command }) => command.split(' ')[0] ?? ''));
    for (const command of known) expect(listed).toContain(command);
  });

  it('is an answer on the standard output, and a reproach on the standard error', async () => {
    expect((await docker(client, ['help'])).stdout).toMatch(/^Usage: {2}docker \[OPTIONS\] COMMAND/);
    expect((await docker(client, [])).stderr).toMatch(/^Usage: {2}docker \[OPTIONS\] COMMAND/);
    expect((await docker(client, ['network'])).stderr).toMatch(/^Usage: {2}docker network COMMAND/);
  });
});

describe('what is not simulated', () => {
  it.each([
    [['build', '.'], 'docker build'],
    [['buildx', 'ls'], 'docker buildx'],
    [['compose', 'up', '-d'], 'docker compose'],
    [['swarm', 'init'], 'docker swarm'],
    [['image', 'push', 'x'], 'docker image push'],
    [['help', 'stack'], 'docker stack'],
  ])('docker %j says so in one line, and what is near it', async (argv, name) => {
    const { stdout, stderr, status } = await docker(client, argv);
    expect(stdout).toBe('');
    expect(stderr).toMatch(new RegExp(`^docker: Linkyard does not simulate '${name}': [^\n]+\n$`));
    expect(status).toBe(1);
  });

  it('login is refused politely', async () => {
    const { stderr, status } = await docker(client, ['login']);
    expect(stderr).toMatch(/^docker: Linkyard needs no login: [^\n]+\n$/);
    expect(status).toBe(1);
  });
});
