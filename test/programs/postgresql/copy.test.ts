import { PGlite } from '@electric-sql/pglite';
import { beforeAll, expect, test } from 'vitest';
import { provideDatabase } from '../../../src/programs/postgresql/engine.ts';
import { pgliteEngine } from '../../../src/programs/postgresql/pglite.ts';
import { type Place, Site } from '../network/site.ts';

const SERVER = '172.17.0.3';
let host: Place;

beforeAll(async () => {
  const site = new Site();
  provideDatabase(site.kernel, pgliteEngine(PGlite));
  const db = site.place('postgres', { address: SERVER });
  db.start(['/usr/lib/postgresql/9.3/bin/postgres', '-D', '/var/lib/postgresql/9.3/main/'], {
    user: { uid: 1000, gid: 1000, groups: [] },
  });
  await db.listening(5432);
  host = site.place('host');
  await host.run(`psql -h ${SERVER} -U postgres -c 'CREATE TABLE pets (name text)'`);
}, 120_000);

async function psql(input: string) {
  const env = { PGHOST: SERVER, PGUSER: 'postgres', PGDATABASE: 'postgres', LC_ALL: 'C.UTF-8', HOME: '/nonexistent' };
  return host.run('psql -At', { env, cwd: '/tmp', input });
}

test('\\copy reads what follows, writes a file and reads it again', async () => {
  const outcome = await psql(
    "\\copy pets from stdin\nrex\ntom\n\\.\n\\copy pets to '/tmp/pets'\n\\copy pets (name) from /tmp/pets\n\\copy (SELECT count(*) FROM pets) to stdout\n",
  );
  expect(outcome).toEqual({ stdout: 'COPY 2\nCOPY 2\nCOPY 2\n4\n', stderr: '', status: 0 });
});

test('\\copy tells what is wrong with its arguments and its file', async () => {
  const { stderr } = await psql('\\copy pets from /tmp/none\n\\copy\n\\copy pets\n');
  expect(stderr).toContain('/tmp/none: No such file or directory\n');
  expect(stderr).toContain('\\copy: arguments required\n');
  expect(stderr).toContain('\\copy: parse error at end of line\n');
});

test('\\prompt sets a variable to the next line', async () => {
  const { stdout } = await psql("\\prompt 'Who? ' who\nrex\n\\echo :who\n\\prompt\n");
  expect(stdout).toBe('Who? rex\n');
});
