import { directory, type LayerDirectory, program, script } from '../../../fs/layer.ts';
import { alpineGroup } from './alpine.ts';
import { alpineLayer } from './alpine-layer.ts';
import { debianLayer } from './debian-layer.ts';
import { HTTPD_CONF, MIME_TYPES } from './httpd-texts.ts';

/** What Apache needs of Debian. */
export function packagesRoot(): LayerDirectory {
  return debianLayer({ packages: ['ca-certificates'], files: {} });
}

/** What it needs of Alpine. */
export function alpineRoot(): LayerDirectory {
  return alpineLayer({
    user: { name: 'www-data', uid: 82, gid: 82, home: '/home/www-data' },
    files: { 'etc/group': alpineGroup() },
  });
}

/** Apache below its prefix. */
export function root(): LayerDirectory {
  return directory({
    'usr/local/apache2': directory({
      'bin/apachectl': script('#!/bin/sh\nexec /usr/local/apache2/bin/httpd -k "$@"\n'),
      'bin/httpd': program('httpd:httpd'),
      'cgi-bin': directory(),
      'conf/extra': directory(),
      'conf/httpd.conf': HTTPD_CONF,
      'conf/mime.types': MIME_TYPES,
      'htdocs/index.html': '<html><body><h1>It works!</h1></body></html>\n',
      logs: directory(),
    }),
  });
}

/** What the image runs. */
export function foregroundRoot(): LayerDirectory {
  return directory({
    'usr/local/bin/httpd-foreground': script(
      '#!/bin/sh\nset -e\n\n# Apache does not start while an old pid file is there.\nrm -f /usr/local/apache2/logs/httpd.pid\n\nexec httpd -DFOREGROUND "$@"\n',
    ),
  });
}
