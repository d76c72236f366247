import { builtImage, withEnv } from './make.ts';
import { ubuntu } from './ubuntu.ts';

const EXPOSE = (port: number) => ({
  instruction: ` EXPOSE ${port}`,
  config: { ExposedPorts: { [`${port}/tcp`]: {} } },
});

/** training/webapp: the guide's web application. */
export const webapp = builtImage(ubuntu, 'training/webapp:latest', [
  { instruction: 'WORKDIR /opt/webapp', config: { WorkingDir: '/opt/webapp' } },
  EXPOSE(5000),
  { instruction: ' CMD ["python" "app.py"]', config: { Cmd: ['python', 'app.py'] } },
]);

const POSTGRES =
  '/usr/lib/postgresql/$PG_VERSION/bin/postgres -D /var/lib/postgresql/$PG_VERSION/main/ -c config_file=/etc/postgresql/$PG_VERSION/main/postgresql.conf';

/** training/postgres: the guide's database. */
export const postgres = builtImage(ubuntu, 'training/postgres:latest', [
  { instruction: ' ENV PG_VERSION=9.3', config: { Env: withEnv(ubuntu, 'PG_VERSION=9.3') } },
  EXPOSE(5432),
  {
    instruction: ` CMD ["su" "postgres" "-c" "${POSTGRES}"]`,
    config: { Cmd: ['su', 'postgres', '-c', POSTGRES] },
  },
]);
