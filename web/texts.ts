/**
 * Everything that the page says, apart from lessons and programs, and from what is loaded only when it is wanted
 * (texts-later.ts). To translate the page, translate these files: texts with values are functions, so that each language orders
 * them its own way.
 */
export const texts = {
  brand: 'Linkyard',

  header: {
    docker: (edition: string) => `Docker ${edition}`,
    /** What the name of the Docker, which is a button, does. */
    places: (edition: string) => `Docker ${edition} answers in this terminal. Lessons, sandboxes and other editions`,
    sandbox: 'Sandbox',
  },

  theme: {
    label: 'Colours',
    system: 'As the system has it',
    light: 'Light',
    dark: 'Dark',
  },

  startOver: {
    button: 'Start over',
    question: 'Start over with an empty host?',
    consequence: 'All containers, the terminals and your progress here will be gone. Other lessons and sandboxes stay.',
    confirm: 'Start over',
    cancel: 'Keep everything',
    done: 'This is a new host. Nothing runs on it yet.',
  },

  panes: {
    label: 'Parts of the page',
    lesson: 'Lesson',
    terminal: 'Terminal',
    containers: 'Containers',
    /** Beside the tab of the lesson: so many checks of the step hold. */
    checks: (held: number, all: number) => `${held}/${all}`,
    checksMeaning: (held: number, all: number) => `${held} of ${all} checks hold`,
    containersMeaning: (count: number) => (count === 1 ? '1 container' : `${count} containers`),
    fold: 'Fold the containers away',
    unfold: 'Show the containers',
  },

  lesson: {
    opening: 'The host in the terminal is yours: type docker ps and press Enter. The lesson is on its way.',
    missing: 'The lesson could not be loaded. The terminal works without it; reload the page to try again.',
    step: (position: number, all: number) => `Step ${position} of ${all}`,
    steps: 'Steps of this lesson',
    goToStep: (position: number, title: string, done: boolean) => `Step ${position}: ${title}${done ? ', done' : ''}`,
    checks: 'This step is done when',
    holds: 'Done',
    open: 'Not yet',
    stepDone: 'This step is done.',
    hint: 'A hint',
    helpMissing: 'The hint could not be loaded. Close this and open it to try again.',
    showSolution: 'Show a solution',
    solution: 'A solution',
    back: 'Back',
    next: 'Next',
    nextKey: 'Enter',
    last: 'That was the last step.',
    lastMore: 'Your containers keep running. Try what you like with them, or start over.',
  },

  command: {
    run: (command: string) => `Run in the terminal: ${command}`,
    runHint: 'Run',
    running: 'runs',
    ran: 'ran',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser does not allow copying. Select the command and copy it yourself.',
    busy: 'Something else runs in the terminal. End it, for instance by Ctrl-C, then run this.',
    key: (key: string) => `Press ${key} in the terminal`,
  },

  live: {
    unknown: '–',
    /** What a live value is, for who cannot see where it stands. */
    label: (query: string, value: string | undefined) => {
      const [what = '', name = '', port = ''] = query.split(' ');
      const subject =
        {
          ip: `address of ${name}`,
          id: `id of ${name}`,
          image: `image of ${name}`,
          port: `port of the host for port ${port} of ${name}`,
          address: `address of the host for port ${port} of ${name}`,
        }[what] ?? query;
      return `${subject}: ${value ?? 'not known yet'}`;
    },
  },

  terminal: {
    label: 'Terminal',
    new: 'New terminal',
    tooMuchOutput: 'Too much output to read out. Go through the rows to read it.',
    leave: 'Esc, then Tab: to the lesson',
    screenReader: 'Screen reader',
    screenReaderMeaning: 'Read out what the terminal prints',
    restored: 'restored; this is a new shell',
    ended: 'The shell has ended. Press Enter to begin a new one.',
    keys: 'Keys that a phone does not have',
    key: {
      tab: 'Tab',
      escape: 'Esc',
      interrupt: 'Ctrl-C',
      end: 'Ctrl-D',
      up: 'Up',
      down: 'Down',
      left: 'Left',
      right: 'Right',
    },
  },

  containers: {
    empty: 'No containers yet.',
    emptyMore: 'As soon as you run one, it appears here with its address, its ports and its links.',
  },

  notices: {
    label: 'Notices',
    dismiss: 'Dismiss',
    aside: 'What was saved here could not be used, so this is a new host. The old save has been set aside.',
    download: 'Download it',
    unkept: 'This browser keeps nothing for this page. What you do here is gone once the tab is closed.',
    unsaved: 'Saving has failed. What you do from now on is gone once the tab is closed.',
    secondTab: 'Linkyard is open in another tab. What you do in this one is not kept.',
    failed: 'Linkyard could not start here.',
    failedMore: 'Reload the page. If that does not help, another browser may.',
  },
};
