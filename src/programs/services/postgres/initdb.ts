import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import { Accounts } from '../../accounts.ts';
import { versionOf } from './log.ts';

/** Milliseconds that the steps take which take longest. */
const BOOTSTRAP = 400;

const FOLDERS =
  'base base/1 base/4 base/5 global pg_commit_ts pg_dynshmem pg_logical pg_multixact pg_notify pg_replslot pg_serial pg_snapshots pg_stat pg_stat_tmp pg_subtrans pg_tblspc pg_twophase pg_wal pg_xact'.split(
    ' ',
  );

const CONFIGURATION = `# The configuration of the PostgreSQL server.

listen_addresses = '*'			# addresses to listen on
#port = 5432				# (change requires restart)
max_connections = 100			# (change requires restart)
shared_buffers = 128MB			# min 128kB
dynamic_shared_memory_type = posix
max_wal_size = 1GB
min_wal_size = 80MB
log_timezone = 'Etc/UTC'
datestyle = 'iso, mdy'
timezone = 'Etc/UTC'
lc_messages = 'en_US.utf8'
lc_monetary = 'en_US.utf8'
lc_numeric = 'en_US.utf8'
lc_time = 'en_US.utf8'
default_text_search_config = 'pg_catalog.english'
`;

const ACCESS = `# Who may connect, and how.
# TYPE  DATABASE        USER            ADDRESS                 METHOD

local   all             all                                     trust
host    all             all             127.0.0.1/32            trust
host    all             all             ::1/128                 trust
`;

/** initdb of PostgreSQL 17: makes a data directory. */
export const initdb: Program = async (proc) => {
  const args = proc.argv.slice(1);
  if (args.includes('--version') || args.includes('-V')) {
    await proc.stdout.write(`initdb (PostgreSQL) ${versionOf(proc).short}\n`);
    return 0;
  }
  const at = args.findIndex((arg) => arg === '-D' || arg === '--pgdata');
  const data =
    args.find((arg) => arg.startsWith('--pgdata='))?.slice(9) ?? (at < 0 ? proc.env.get('PGDATA') : args[at + 1]);
  if (data === undefined || data === '') {
    await proc.stderr.write(
      'initdb: error: no data directory specified\ninitdb: hint: You must identify the directory where the data for this database system will reside.  Do this with either the invocation option -D or the environment variable PGDATA.\n',
    );
    return 1;
  }
  if (proc.user.uid === 0) {
    await proc.stderr.write(
      'initdb: error: cannot be run as root\ninitdb: hint: Please log in (using, e.g., "su") as the (unprivileged) user that will own the server process.\n',
    );
    return 1;
  }
  const owner = new Accounts(proc).userName(proc.user.uid) ?? String(proc.user.uid);
  const say = (text: string) => proc.stdout.write(text);
  await say(
    `The files belonging to this database system will be owned by user "${owner}".\nThis user must also own the server process.\n\nThe database cluster will be initialized with locale "en_US.utf8".\nThe default database encoding has accordingly been set to "UTF8".\nThe default text search configuration will be set to "english".\n\nData page checksums are disabled.\n\n`,
  );
  const there = proc.fs.exists(data);
  if (there && proc.fs.readdir(data).length > 0) {
    await proc.stderr.write(
      `initdb: error: directory "${data}" exists but is not empty\ninitdb: hint: If you want to create a new database system, either remove or empty the directory "${data}" or run initdb with an argument other than "${data}".\n`,
    );
    return 1;
  }
  try {
    await say(there ? `fixing permissions on existing directory ${data} ... ` : `creating directory ${data} ... `);
    if (there) proc.fs.chmod(data, 0o700);
    else proc.fs.mkdir(data, 0o700);
    await say('ok\ncreating subdirectories ... ');
    for (const folder of FOLDERS) proc.fs.mkdir(`${data}/${folder}`, 0o700);
    await say(
      'ok\nselecting dynamic shared memory implementation ... posix\nselecting default "max_connections" ... 100\nselecting default "shared_buffers" ... 128MB\nselecting default time zone ... Etc/UTC\ncreating configuration files ... ',
    );
    write(proc, data, owner);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await say('\n');
    await proc.stderr.write(`initdb: error: could not access directory "${data}": ${error.message}\n`);
    return 1;
  }
  await say('ok\nrunning bootstrap script ... ');
  await proc.sleep(BOOTSTRAP);
  await say('ok\nperforming post-bootstrap initialization ... ');
  await proc.sleep(BOOTSTRAP);
  await say('ok\nsyncing data to disk ... ok\n\n\n');
  await say(`Success. You can now start the database server using:\n\n    pg_ctl -D ${data} -l logfile start\n\n`);
  await proc.stderr.write(
    'initdb: warning: enabling "trust" authentication for local connections\ninitdb: hint: You can change this by editing pg_hba.conf or using the option -A, or --auth-local and --auth-host, the next time you run initdb.\n',
  );
  return 0;
};

function write(proc: Process, data: string, owner: string): void {
  const files: Record<string, string> = {
    PG_VERSION: '17\n',
    'global/pg_control': String(proc.clock.now()),
    'pg_hba.conf': ACCESS,
    'pg_ident.conf': `# Which users of the system are which of the database's (${owner} is all that there is).\n`,
    'postgresql.auto.conf': '# ALTER SYSTEM writes here.\n',
    'postgresql.conf': CONFIGURATION,
  };
  for (const [name, text] of Object.entries(files)) proc.fs.writeFile(`${data}/${name}`, text, { mode: 0o600 });
}
