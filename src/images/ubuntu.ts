import { directory, program, symlink } from '../fs/layer.ts';
import { debianRoot } from './debian-root.ts';
import { importedImage } from './make.ts';

const OS_RELEASE = `NAME="Ubuntu"
VERSION="14.04.6 LTS, Trusty Tahr"
ID=ubuntu
ID_LIKE=debian
PRETTY_NAME="Ubuntu 14.04.6 LTS"
VERSION_ID="14.04"
`;

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

/**
 * ubuntu:14.04, with what the guide's other images bring: those differ from it in their config only. It has no ping, as the guide
 * says.
 */
export const ubuntu = importedImage({
  tag: 'ubuntu:14.04',
  size: 276_392_803,
  cmd: ['/bin/bash'],
  root: () =>
    debianRoot({
      packages: ['python3', 'curl', 'iproute2', 'netcat-openbsd'],
      users: [{ name: 'postgres', id: 1000, home: '/home/postgres', shell: '/bin/sh' }],
      osRelease: OS_RELEASE,
      files: {
        'opt/webapp/app.py': APP,
        'usr/bin/python': symlink('/usr/bin/python3'),
        'usr/lib/postgresql/9.3/bin/postgres': program('postgresql:postgres'),
        'var/lib/postgresql/9.3/main': directory({}, { mode: 0o700, uid: 1000, gid: 1000 }),
        'etc/postgresql/9.3/main/postgresql.conf': "listen_addresses = '*'\nport = 5432\n",
      },
    }),
});
