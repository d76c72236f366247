import type { Process } from '../../../kernel/process.ts';
import type { Listener } from '../../../kernel/sockets.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';
import { serve } from '../../network/http/server.ts';
import { errorLine, errorLogOf, type Logs, passes } from './log.ts';
import type { Site } from './model.ts';
import type { Balancer } from './proxy.ts';
import { Responder } from './respond.ts';

/** Answers requests until it is told to end: at once, or when those that it has are answered. */
export async function work(
  proc: Process,
  site: Site,
  { listeners, logs, balancer }: { listeners: ReadonlyMap<number, Listener>; logs: Logs; balancer: Balancer },
): Promise<number> {
  proc.argv = ['nginx: worker process'];
  const changed = new WaitQueue();
  let end: 'fast' | 'graceful' | undefined;
  const finish = (how: 'fast' | 'graceful') => () => {
    end ??= how;
    changed.wakeAll();
  };
  proc.onSignal('TERM', finish('fast'));
  proc.onSignal('INT', finish('fast'));
  proc.onSignal('QUIT', finish('graceful'));
  // The master's matter.
  proc.onSignal('HUP', 'ignore');
  proc.onSignal('USR1', 'ignore');
  let active = 0;
  for (const [port, listener] of listeners) {
    const responder = new Responder(proc, site, port, logs, balancer);
    serve(proc, listener, {
      keepAlive: true,
      respond: async (request) => {
        active += 1;
        try {
          return await responder.respond(request);
        } finally {
          active -= 1;
          changed.wakeAll();
        }
      },
      refuse: (line, peer) => responder.refuse(line, peer),
    }).catch(() => {
      // The port was closed, or the process is gone.
    });
  }
  while (!end) await proc.wait(changed);
  const say = async (text: string) => {
    const target = errorLogOf(site.main);
    if (target && passes('notice', target.level)) await logs.write(proc, target.path, errorLine(proc, 'notice', text));
  };
  if (end === 'graceful') {
    await say('gracefully shutting down');
    while (active > 0) await proc.wait(changed);
  }
  await say('exiting');
  await say('exit');
  return 0;
}
