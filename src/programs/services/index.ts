import type { ProgramTable } from '../program.ts';

/** Python of the official images. */
const PYTHON = { version: '3.13.3', werkzeug: '3.1.3', site: '/usr/local/lib/python3.13/site-packages' };

/** The servers that published images run, and what belongs to them. */
export const programs: ProgramTable = {
  'gettext:envsubst': async () => (await import('./envsubst.ts')).envsubst,
  'gosu:gosu': async () => (await import('./gosu.ts')).gosu,
  'hello-world:hello': async () => (await import('./hello.ts')).hello,
  'httpd:httpd': async () => (await import('./httpd/httpd.ts')).httpd,
  'memcached:memcached': async () => (await import('./memcached/memcached.ts')).memcached,
  'nginx:nginx': async () => (await import('./nginx/nginx.ts')).nginx,
  'postgresql-17:initdb': async () => (await import('./postgres/initdb.ts')).initdb,
  'postgresql-17:pg_ctl': async () => (await import('./postgres/pg-ctl.ts')).pgCtl,
  'postgresql-17:postgres': async () => (await import('./postgres/server.ts')).postgres17,
  'redis:redis-cli': async () => (await import('./redis/redis-cli.ts')).redisCli,
  'redis:redis-server': async () => (await import('./redis/redis-server.ts')).redisServer,
  'python:pip': async () => (await import('../system/python/pip.ts')).pipOf(PYTHON.site),
  'python:python3': async () => (await import('../system/python/python.ts')).pythonOf(PYTHON),
  'ruby:gem': async () => (await import('./ruby/gem.ts')).gem,
  'ruby:ruby': async () => (await import('./ruby/ruby.ts')).ruby,
};
