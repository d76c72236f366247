/**
 * What a learner's first shell on a fresh machine begins with, as the host's start-up files have it. A page can show it while the
 * machine is still on its way.
 */
export const FIRST_PROMPT = '\x1b[1;34mlearner@linkyard\x1b[0m:~$ ';
