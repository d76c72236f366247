import { directory, file, type LayerDirectory, program } from '../fs/layer.ts';
import { groupFile, passwdFile, shadowFile, type User } from './accounts.ts';
import { builtImage, withEnv } from './make.ts';
import { basePackages, dpkgDirectory, programDirectories, withDependencies } from './packages.ts';
import { ubuntu } from './ubuntu.ts';

const EXPOSE = (port: number) => ({
  instruction: ` EXPOSE ${port}`,
  config: { ExposedPorts: { [`${port}/tcp`]: {} } },
});

/** Says who greets whom; the port and the name come from the environment. */
const APP = `import os
from flask import Flask
app = Flask(__name__)

@app.route('/')
def hello():
    return 'Hello ' + os.environ.get('PROVIDER', 'world') + '!'

if __name__ == '__main__':
    app.run(host='0.0.0.0', port=int(os.environ.get('PORT', 5000)))
`;

/** dpkg's records of ubuntu's packages, and one more. */
function installed(name: string): LayerDirectory {
  return dpkgDirectory(withDependencies([...basePackages(), 'curl', 'iproute2', 'netcat-openbsd', name]));
}

/** Python with Flask, and the application. */
function webappRoot(): LayerDirectory {
  const ours = withDependencies(['python3-flask']);
  const { bin, sbin } = programDirectories(ours, { python: 'python3' });
  return directory({
    'opt/webapp/app.py': APP,
    usr: directory({ bin, sbin }),
    'var/lib/dpkg': installed('python3-flask'),
  });
}

/** training/webapp: the guide's web application. Its first step brings the files, though it says only where they are. */
export const webapp = builtImage(ubuntu, 'training/webapp:latest', [
  { instruction: 'WORKDIR /opt/webapp', config: { WorkingDir: '/opt/webapp' }, root: webappRoot },
  EXPOSE(5000),
  { instruction: ' CMD ["python" "app.py"]', config: { Cmd: ['python', 'app.py'] } },
]);

const POSTGRES =
  '/usr/lib/postgresql/$PG_VERSION/bin/postgres -D /var/lib/postgresql/$PG_VERSION/main/ -c config_file=/etc/postgresql/$PG_VERSION/main/postgresql.conf';

const OWNER: User = { name: 'postgres', uid: 1000, gid: 1000, home: '/home/postgres', shell: '/bin/sh' };

/** The server, its user and its directories, and the client. */
function postgresRoot(): LayerDirectory {
  const owner = { uid: OWNER.uid, gid: OWNER.gid };
  const { bin, sbin } = programDirectories(withDependencies(['postgresql-client']));
  const configuration = file("listen_addresses = '*'\nport = 5432\n", owner);
  return directory({
    etc: directory({
      group: groupFile([OWNER], {}),
      passwd: passwdFile([OWNER]),
      'postgresql/9.3/main/postgresql.conf': configuration,
      shadow: file(shadowFile([OWNER]), { mode: 0o640, gid: 42 }),
    }),
    'home/postgres': directory({}, owner),
    usr: directory({ bin, sbin, 'lib/postgresql/9.3/bin/postgres': program('postgresql:postgres') }),
    'var/lib/dpkg': installed('postgresql-client'),
    'var/lib/postgresql': directory(
      { '9.3': directory({ main: directory({}, { mode: 0o700, ...owner }) }, owner) },
      owner,
    ),
  });
}

/** training/postgres: the guide's database. */
export const postgres = builtImage(ubuntu, 'training/postgres:latest', [
  { instruction: ' ENV PG_VERSION=9.3', config: { Env: withEnv(ubuntu, 'PG_VERSION=9.3') }, root: postgresRoot },
  EXPOSE(5432),
  {
    instruction: ` CMD ["su" "postgres" "-c" "${POSTGRES}"]`,
    config: { Cmd: ['su', 'postgres', '-c', POSTGRES] },
  },
]);
