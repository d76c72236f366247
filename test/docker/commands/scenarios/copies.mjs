// docker cp, in all the ways in which source and destination may be there.
import { archive } from './tar.mjs';

const file = archive('passwd', { passwd: 'root:x:0\n' });
const directory = archive('etc', { 'etc/': '', 'etc/hosts': '127.0.0.1\n', 'etc/deep/': '', 'etc/deep/x': 'deep\n' });
const link = archive('link', { link: '-> passwd' }, { link: 'passwd' });
const absolute = archive('abs', { abs: '-> /tmp' }, { link: '/tmp' });
const tmp = archive('tmp', { 'tmp/': '' });

/** @param {string} path @param {import('../routes.mjs').Answer} answer */
const at = (path, answer) => ({
  [`GET /containers/c/archive?path=${path}`]: answer,
  [`HEAD /containers/c/archive?path=${path}`]: answer,
});

/** @type {import('./scenario.mjs').Scenario} */
export default {
  files: { a: 'hello\n', 'd/e/f': 'deep\n', 'd/g': 'g\n', 'empty/': '' },
  after: [
    ...['passwd', 'b', 'a', 'empty/passwd', 'empty/link', 'x', 'link', 'd/passwd'],
    ...['etc', 'etc/hosts', 'etc/deep/x', 'new/hosts', 'new/deep/x', 'empty/etc/hosts', 'empty/hosts'],
  ],
  routes: {
    ...at('/etc/passwd', file),
    ...at('/etc/passwd/', { error: 400, message: 'extraction point is not a directory' }),
    ...at('/etc', directory),
    ...at('/etc/', directory),
    ...at('/etc/.', archive('.', { './': '', './hosts': '127.0.0.1\n', './deep/': '', './deep/x': 'deep\n' })),
    ...at('/etc/link', link),
    ...at('/abs', absolute),
    ...at('/tmp', tmp),
    ...at('/tmp/', tmp),
    ...at('/nosuch', { error: 404, message: 'Could not find the file /nosuch in container c' }),
    ...at('/tmp/new', { error: 404, message: 'Could not find the file /tmp/new in container c' }),
    'PUT /containers/c/archive': { json: {} },
    'PUT /containers/c/archive?noOverwriteDirNonDir=true&path=/nosuch': {
      error: 404,
      message: 'Could not find the file /nosuch in container c',
    },
  },
  lines: `
cp c:/etc/passwd .
cp c:/etc/passwd b
cp c:/etc/passwd ./b
cp c:/etc/passwd a
cp c:/etc/passwd empty
cp c:/etc/passwd empty/
cp c:/etc/passwd d/.
cp c:/etc/passwd nosuch/
cp c:/etc/passwd nosuch/x
cp c:/etc/passwd a/x
cp -q c:/etc/passwd b
cp -q=false c:/etc/passwd b
cp -q=false c:/etc .
cp c:/etc .
cp c:/etc new
cp c:/etc empty
cp c:/etc/ empty
cp c:/etc/. empty
cp c:/etc/. new
cp c:/etc a
cp c:/etc/link .
cp c:/etc/link empty
cp -L c:/etc/link .
cp -L c:/etc/link x
cp c:/nosuch .
cp nosuch:/x .
cp c:/etc/passwd -
cp c:/etc -
cp a c:/tmp
cp a c:/tmp/
cp a c:/tmp/new
cp a c:/tmp/new/
cp a c:/etc/passwd
cp a c:/abs
cp a c:/nosuch/x
cp -q=false a c:/tmp/new
cp -q=false d c:/tmp/new
cp d c:/tmp
cp d c:/tmp/new
cp d/ c:/tmp
cp d/. c:/tmp
cp d/. c:/tmp/new
cp d c:/etc/passwd
cp -a d c:/tmp
cp nosuch c:/tmp
cp nosuch/x c:/tmp
cp a/ c:/tmp
cp a/b c:/tmp
cp a nosuch:/tmp
cp - c:/tmp <<< an archive
cp - c:/etc/passwd <<< an archive
cp - c:/nosuch <<< an archive
cp a b
cp c:/a c:/b
cp '' b
cp a ''
cp a :/x
cp a c:
cp ./c:d e
cp a
container cp a
cp --archive --follow-link a c:/tmp
`,
};
