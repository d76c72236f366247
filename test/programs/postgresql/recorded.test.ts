import { PGlite } from '@electric-sql/pglite';
import { beforeAll, expect, test } from 'vitest';
import { provideDatabase } from '../../../src/programs/postgresql/engine.ts';
import { pgliteEngine } from '../../../src/programs/postgresql/pglite.ts';
import { type Place, Site } from '../network/site.ts';
import recorded from './recorded.json' with { type: 'json' };

const SERVER = '172.17.0.3';
const POSTGRES = { uid: 1000, gid: 1000, groups: [] };
let host: Place;

beforeAll(async () => {
  const site = new Site();
  provideDatabase(site.kernel, pgliteEngine(PGlite));
  const db = site.place('postgres', { address: SERVER });
  db.start(['/usr/lib/postgresql/9.3/bin/postgres', '-D', '/var/lib/postgresql/9.3/main/'], { user: POSTGRES });
  await db.listening(5432);
  host = site.place('host');
  // The engine is started by the first connection.
  await host.run(`psql -h ${SERVER} -U postgres -c 'SELECT 1'`);
}, 120_000);

/** The server's address, and what differs between the versions of the server and of the client. */
function comparable(text: string): string {
  return text
    .replaceAll(SERVER, '127.0.0.1')
    .replace(/psql: (error: )?\/usr\/.*?psql: /g, 'psql: ')
    .replaceAll('/usr/lib/postgresql/15/bin/psql', 'psql');
}

test.each(recorded.map((entry, at) => [`${at} ${entry.line} ${JSON.stringify(entry.input)}`, entry] as const))(
  '%s',
  async (_name, entry) => {
    const env = { PGHOST: SERVER, PGUSER: 'postgres', PGDATABASE: 'postgres', LC_ALL: 'C.UTF-8', HOME: '/nonexistent' };
    const outcome = await host.run(entry.line, { env, cwd: '/tmp', input: entry.input });
    const show = ({ stdout, stderr, status }: typeof outcome) =>
      `${comparable(stdout)}--- stderr\n${comparable(stderr)}--- ${status}\n`;
    expect(show(outcome)).toBe(show({ ...entry, status: entry.status ?? -1 }));
  },
);
