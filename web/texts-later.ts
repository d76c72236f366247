/** What the page says where it is loaded only when it is wanted; the rest is in texts.ts. */
export const textsLater = {
  places: {
    lessons: 'Lessons',
    sandboxes: 'Sandboxes',
    docker: (edition: string) => `Docker ${edition}`,
    sandbox: (edition: string) => `A host with Docker ${edition}`,
    steps: (done: number, all: number) => (done === all ? `all ${all} steps done` : `${done} of ${all} steps done`),
    fresh: 'not begun',
    kept: 'as you left it',
    here: 'you are here',
    comparison: 'Two editions side by side',
    comparisonMeaning: 'The same commands on both, and where they part',
  },

  /** Of each Docker, by its edition. */
  editions: {
    '1.0': {
      date: 'June 2014',
      is: 'The first that called itself finished. The guide’s first edition was written for it.',
    },
    '1.4': {
      date: 'December 2014',
      is: 'Restarts reach the recipients of a link. The guide’s second edition was written for it.',
    },
    '20.10': { date: 'December 2020', is: 'Much as Docker is today, with a client of 2025.' },
  } as Record<string, { date: string; is: string }>,

  sandbox: {
    title: 'Sandbox',
    about: (edition: string, date: string) =>
      `No lesson looks on here. This host is for trying things, with Docker ${edition} of ${date}.`,
    try: 'To begin with',
    another: 'Another Docker',
    anotherMore: 'Each has a host of its own. What you leave behind stays as it is until you come back.',
    here: 'You are here.',
    lessons: 'Lessons',
    compare: 'See two Dockers side by side',
  },

  tabs: {
    label: 'Terminals',
    meaning: 'Ctrl-Shift and an arrow key go from one to the next. Here, F2 gives a name and Delete closes.',
    name: (position: number) => `Terminal ${position}`,
    close: (title: string) => `Close ${title}`,
    rename: (title: string) => `New name for ${title}`,
  },

  containers: {
    label: 'Containers',
    name: 'Name',
    state: 'State',
    image: 'Image',
    address: 'Address',
    ports: 'Ports',
    links: 'Links',
    none: '–',
    states: {
      created: 'created',
      running: 'running',
      paused: 'paused',
      restarting: 'restarting',
      removing: 'being removed',
      exited: 'exited',
      dead: 'dead',
    },
    exited: (code: number) => `exited (${code})`,
    published: (host: string, port: string) => `${host} → ${port}`,
    link: (from: string, to: string, alias: string) => `${from} → ${to} (alias ${alias})`,
    details: (name: string) => `Hosts file and environment of ${name}`,
    hosts: '/etc/hosts',
    environment: 'Environment',
    environmentMeaning: 'of its first process',
    notRunning: (name: string) => `${name} does not run, so it has neither now.`,
    noHosts: 'It has no such file.',
    noEnvironment: 'It has no variables.',
  },
};
