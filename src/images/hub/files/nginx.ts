import { directory, type LayerDirectory, type LayerSource, program, script, symlink } from '../../../fs/layer.ts';
import { alpineLayer } from './alpine-layer.ts';
import { debianLayer } from './debian-layer.ts';
import { SCRIPTS } from './nginx-scripts.ts';
import { DEFAULT_CONF, ERROR_PAGE, MIME_TYPES, NGINX_CONF, WELCOME } from './nginx-texts.ts';

/** What nginx's own package brings, but for the program. */
function ownFiles(): Record<string, LayerSource> {
  return {
    'docker-entrypoint.d': directory(),
    'etc/nginx/conf.d/default.conf': DEFAULT_CONF,
    'etc/nginx/mime.types': MIME_TYPES,
    'etc/nginx/modules': symlink('/usr/lib/nginx/modules'),
    'etc/nginx/nginx.conf': NGINX_CONF,
    'usr/share/nginx/html/50x.html': ERROR_PAGE,
    'usr/share/nginx/html/index.html': WELCOME,
    'var/cache/nginx': directory(),
    'var/log/nginx/access.log': symlink('/dev/stdout'),
    'var/log/nginx/error.log': symlink('/dev/stderr'),
  };
}

/** nginx on Debian. */
export function debianRoot(): LayerDirectory {
  const user = { name: 'nginx', uid: 101, gid: 101, home: '/nonexistent', shell: '/bin/false', about: 'nginx user' };
  return debianLayer({
    packages: ['curl', 'ca-certificates'],
    own: [
      {
        name: 'nginx',
        version: '1.27.5-1~bookworm',
        description: 'high performance web server',
        programs: { 'usr/sbin/nginx': 'nginx:nginx' },
      },
      {
        name: 'gettext-base',
        version: '0.21-12',
        description: 'GNU Internationalization utilities for the base system',
        programs: { 'usr/bin/envsubst': 'gettext:envsubst' },
      },
    ],
    users: [user],
    files: ownFiles(),
  });
}

/** nginx on Alpine. */
export function alpineRoot(): LayerDirectory {
  return alpineLayer({
    packages: ['curl'],
    user: { name: 'nginx', uid: 101, gid: 101, home: '/var/cache/nginx' },
    files: {
      ...ownFiles(),
      'usr/bin/envsubst': program('gettext:envsubst'),
      'usr/sbin/nginx': program('nginx:nginx'),
    },
  });
}

/** One of the scripts that run before nginx does. */
export function scriptRoot(name: string, to: string): () => LayerDirectory {
  return () => directory({ [`${to}/${name}`]: script(SCRIPTS[name] ?? '') });
}
