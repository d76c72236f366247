import { alpine } from './hub/alpine.ts';
import { debian } from './hub/debian.ts';
import { hello } from './hub/hello.ts';
import { httpd } from './hub/httpd.ts';
import { local } from './hub/local.ts';
import { memcached } from './hub/memcached.ts';
import { nginx } from './hub/nginx.ts';
import { postgres } from './hub/postgres.ts';
import { pythonRepository } from './hub/python.ts';
import { redis } from './hub/redis.ts';
import { publish } from './hub/repository.ts';
import { sinatra } from './hub/sinatra.ts';
import { ubuntu } from './hub/ubuntu.ts';
import type { RemoteImage } from './registry.ts';

const REPOSITORIES = [
  ...local,
  ...[alpine, debian, hello, httpd, memcached, nginx, postgres, pythonRepository, redis, sinatra, ubuntu],
];

/** What the simulated registry has. */
export const catalogue: readonly RemoteImage[] = REPOSITORIES.flatMap(publish);
