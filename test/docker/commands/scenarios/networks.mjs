// Networks and volumes: what the flags come to, and what is said.
import { readFileSync } from 'node:fs';
import { id } from './ids.mjs';

const data = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8'));

/** @type {import('./scenario.mjs').Scenario} */
export default {
  routes: {
    'POST /networks/create': { json: { Id: id('e'), Warning: 'be careful' } },
    'POST /networks/net/connect': { json: null },
    'POST /networks/net/disconnect': { json: null },
    'DELETE /networks/net': { json: null },
    'DELETE /networks/net2': { json: null },
    'DELETE /networks/busy': { error: 403, message: 'error while removing network: network busy has active endpoints' },
    'GET /networks/backend': { json: data('network') },
    'POST /volumes/create': { json: data('volume') },
    'GET /volumes/data': { json: data('volume') },
    'DELETE /volumes/v': { json: null },
    'DELETE /volumes/w': { json: null },
    'DELETE /volumes/busy': { error: 409, message: 'remove busy: volume is in use - [abc]' },
  },
  lines: `
network create net
network create -d overlay --attachable --internal --ipv6 --label a=b --label c -o x=y --opt com.docker.network.bridge.name=br net
network create --subnet 10.1.0.0/16 net
network create --subnet 10.1.0.0/16 --gateway 10.1.0.1 --ip-range 10.1.1.0/24 --aux-address a=10.1.0.5 --aux-address b=10.1.0.6 net
~ network create --subnet 10.1.0.0/16,10.2.0.0/16 --gateway 10.1.0.1 --gateway 10.2.0.1 net
network create --subnet 2001:db8::/64 --gateway 2001:db8::1 net
network create --subnet 10.1.0.0/16 --subnet 10.1.1.0/24 net
network create --gateway 10.1.0.1 net
network create --subnet 10.1.0.0/16 --gateway 10.3.0.1 net
network create --subnet 10.1.0.0/16 --ip-range 10.3.0.0/24 net
network create --subnet 10.1.0.0/16 --ip-range 10.1.0.0/24 --ip-range 10.1.1.0/24 net
network create --subnet 10.1.0.0/16 --subnet 10.2.0.0/16 --ip-range 10.1.0.0/24 --ip-range 10.1.1.0/24 net
network create --subnet 10.1.0.0/16 --subnet 10.2.0.0/16 --gateway 10.1.0.1 --gateway 10.1.0.2 net
network create --subnet 10.1.0.0/16 --aux-address x=10.9.0.1 net
network create --subnet 10.1.0.0/16 --aux-address x=foo net
network create --subnet nonsense net
network create --subnet 10.1.0.0/16 --subnet nonsense net
network create --subnet nonsense --gateway 1.2.3.4 net
network create --subnet 10.1.0.0/16 --gateway nonsense net
network create --subnet 10.1.0.0/16 --ip-range nonsense net
network create --subnet 10.1.0.0/16 --gateway 10.1.0.1/24 net
network create --ip-range 10.1.0.0/24 net
network create --ipam-driver x --ipam-opt a=b net
network create --label =x net
network create --opt x net
network create --subnet 'a"b' net
network create --subnet '"ab' net
network create --subnet '"ab"c' net
network create
network create a b
network connect net web
network connect --ip 10.1.0.5 --alias a --alias b,c --link db:store --link x --driver-opt a=b net web
network connect --driver-opt a net web
network connect --link a:b:c net web
network connect --ip nonsense net web
network connect nosuch web
network connect net
network connect '' web
network disconnect net web
network disconnect -f net web
network disconnect nosuch web
network disconnect '' web
network rm net net2
network rm nosuch net
network rm -f nosuch net
network rm busy net
network rm -f busy nosuch
network remove net
network rm ''
network rm
network inspect backend
network inspect nosuch backend
network inspect -v -f '{{.Name}} {{.IPAM.Driver}}' backend
network inspect -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}} {{json .Labels}} {{.Nosuch}}' backend
network inspect ''
volume create
volume create vol
volume create --name vol
volume create --name vol2 vol
volume create -d x -o a=b -o c=d --opt e --label l=1 --label m vol
volume create --label =x vol
volume create --opt =x vol
volume create a b
volume create --type mount vol
volume rm v w
volume rm nosuch v
volume rm -f nosuch v
volume rm busy v
volume rm -f busy
volume remove v
volume rm '' v
volume inspect data
volume inspect nosuch data
volume inspect -f '{{.Name}} {{.Labels}} {{.Options.type}} {{json .Status}}' data
volume inspect -f '{{.Nosuch}}' data
`,
};
