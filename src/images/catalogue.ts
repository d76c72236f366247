import { alpine } from './hub/alpine.ts';
import { debian } from './hub/debian.ts';
import { hello } from './hub/hello.ts';
import { httpd } from './hub/httpd.ts';
import { local } from './hub/local.ts';
import { nginx } from './hub/nginx.ts';
import { postgres } from './hub/postgres.ts';
import { redis } from './hub/redis.ts';
import { publish } from './hub/repository.ts';
import { ubuntu } from './hub/ubuntu.ts';
import type { RemoteImage } from './registry.ts';

/** What the simulated registry has. */
export const catalogue: readonly RemoteImage[] = [
  ...local,
  alpine,
  debian,
  hello,
  httpd,
  nginx,
  postgres,
  redis,
  ubuntu,
].flatMap(publish);
