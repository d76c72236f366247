// The commands that prune, and the questions that they ask.
import { digest, id } from './ids.mjs';

/** @type {import('./scenario.mjs').Scenario} */
export const prune = {
  routes: {
    'POST /containers/prune': { json: { ContainersDeleted: [id('a'), id('b')], SpaceReclaimed: 12345 } },
    'POST /images/prune': {
      json: { ImagesDeleted: [{ Untagged: 'x:latest' }, { Deleted: digest('c') }], SpaceReclaimed: 2_000_000 },
    },
    'POST /networks/prune': { json: { NetworksDeleted: ['n1', 'n2'] } },
    'POST /volumes/prune': { json: { VolumesDeleted: ['v1', 'v2'], SpaceReclaimed: 4096 } },
    'POST /build/prune': { json: { CachesDeleted: null, SpaceReclaimed: 0 } },
  },
  lines: `
container prune <<< y\\n
container prune <<< n\\n
container prune
container prune -f
container prune -f --filter until=24h --filter label=a --filter label!=b=c
container prune --filter x
container prune --filter foo=bar <<< y\\n
image prune <<< y\\n
image prune -a <<<  Y \\n
image prune -f -a
image prune --all --force
image prune -f --filter dangling=false
image prune --filter label=x <<< no
network prune <<< Y\\n
network prune <<< yes\\n
network prune <<< y
network prune -f --filter until=1h
volume prune <<< y\\n
volume prune -f
volume prune -f --filter label=x
volume prune -a -f
system prune <<< y\\n
system prune -a --volumes <<< n\\n
system prune -f
system prune -f --volumes
system prune -af --filter label=x
system prune --filter until=1h --filter label=x <<< y\\n
system prune --volumes --filter until=1h <<< y\\n
system prune x
`,
};

/** @type {import('./scenario.mjs').Scenario} */
export const pruneNothing = {
  routes: {
    'POST /containers/prune': { json: { ContainersDeleted: null, SpaceReclaimed: 0 } },
    'POST /images/prune': { json: { ImagesDeleted: null, SpaceReclaimed: 0 } },
    'POST /networks/prune': { json: { NetworksDeleted: null } },
    'POST /volumes/prune': { error: 409, message: 'a prune operation is already running' },
    'POST /build/prune': { json: { CachesDeleted: null, SpaceReclaimed: 0 } },
  },
  lines: `
container prune -f
image prune -f
network prune -f
volume prune -f
system prune -f
system prune -f --volumes
`,
};
