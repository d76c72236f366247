// Images: names, histories, archives, the registry.
import { digest } from './ids.mjs';

const long = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

/** @type {import('./scenario.mjs').Scenario} */
export default {
  files: { 'image.tar': 'what an archive holds', 'dir/': '' },
  after: ['out.tar', 'dir/out.tar'],
  routes: {
    'DELETE /images/a': {
      json: [
        { Untagged: 'a:latest' },
        { Untagged: `a@${digest('1')}` },
        { Deleted: digest('2') },
        { Deleted: digest('3') },
      ],
    },
    'DELETE /images/b': { json: [{ Untagged: 'b:latest' }] },
    'DELETE /images/busy': { error: 409, message: 'conflict: unable to remove repository reference "busy"' },
    'POST /images/a/tag': { json: null },
    [`POST /images/${long}/tag`]: { json: null },
    'GET /images/a/history': {
      json: [
        {
          Id: digest('a'),
          Created: 1_700_000_000,
          CreatedBy: '/bin/sh -c #(nop)  CMD ["python" "app.py"]\t&& x && something very long that goes on',
          Tags: ['a:latest'],
          Size: 0,
          Comment: '',
        },
        {
          Id: '<missing>',
          Created: 1_600_000_000,
          CreatedBy: '/bin/sh -c apt-get',
          Tags: null,
          Size: 1_234_567,
          Comment: 'hey',
        },
        { Id: '<missing>', Created: 0, CreatedBy: '', Tags: null, Size: 12, Comment: '' },
      ],
    },
    'GET /images/get': { base64: Buffer.from('the archive of images').toString('base64') },
    'POST /images/load': { lines: [{ stream: 'Loaded image: a:latest\n' }, { stream: 'Loaded image ID: sha256:1\n' }] },
    'POST /images/create': { lines: [{ status: digest('9') }] },
    'GET /images/search': {
      json: [
        { name: 'nginx', description: 'Serves pages.', star_count: 20000, is_official: true, is_automated: false },
        {
          name: 'someone/nginx',
          description: 'A very long description\nwith a newline that goes on and on and on and on forever',
          star_count: 200,
          is_official: false,
          is_automated: true,
        },
        { name: 'x/y', description: '', star_count: 0, is_official: false, is_automated: false },
      ],
    },
  },
  lines: `
rmi a b
rmi nosuch a
rmi -f nosuch
rmi -f nosuch busy
rmi busy nosuch
rmi --no-prune a
rmi --force --no-prune a
rmi --platform x a
image rm a
image remove b
rmi
image rm
tag a b:c
tag a b
tag a B
tag a a:b:c
tag A b
tag a b@${digest('a')}
tag a ''
tag '' b
tag a localhost:5000/x/y
tag a ${long}
tag ${long} b
tag nosuch b
tag a
image tag a b
history a
history --no-trunc a
history -q a
history -q --no-trunc a
history -H=false a
history --human=false --no-trunc a
history --format '{{.ID}}|{{.CreatedAt}}|{{.CreatedSince}}|{{.CreatedBy}}|{{.Size}}|{{.Comment}}' a
history --human=false --format 'table {{.CreatedSince}}\\t{{.Size}}' a
history --format json a
history --format '{{.Nosuch}}' a
history nosuch
history --platform x a
image history -q a
save a
save a b:c
save -o out.tar a
save --output dir/out.tar a
save -o nosuch/x a
save -o /nosuch/x a
save -o dir a
save --platform x a
save
load -i image.tar
load <<< some archive
load -q -i image.tar
load -i nosuch
load --platform x
image load -i image.tar
import image.tar
import - <<< some archive
import image.tar x:y
import -m hi image.tar x
import nosuch
import image.tar X
import image.tar x:
import
search nginx
search --no-trunc nginx
search --limit 5 nginx
search --filter is-official=true --filter stars=3 nginx
search --format json nginx
search --format '{{.Name}}:{{.StarCount}}:{{.IsOfficial}}:{{.Description}}' nginx
search --format '{{.IsAutomated}}' nginx
search --format 'table {{.Name}}\\t{{.IsOfficial}}' nginx
search --format table nginx
search --filter x nginx
search
search a b
`,
};
