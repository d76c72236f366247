/** How often one sees somebody else hold a lock before it is given up: a page that was just left may hold it for a while. */
const LOOKS = 4;
/** Between two looks, in milliseconds. */
const BETWEEN = 400;

/**
 * Claims the right to write a save: one tab has it at a time, until it gives it back or is gone. Where the browser has no
 * such locks, everybody has it.
 * @returns how to give it back; nothing where another tab has it
 */
export async function claimSave(name: string): Promise<(() => void) | undefined> {
  const { locks } = navigator;
  if (!locks) return () => {};
  const controller = new AbortController();
  let seen = 0;
  // On a busy machine a lock that is free comes late, too: time alone does not tell that another tab has it.
  const looking = setInterval(async () => {
    const { held } = await locks.query().catch(() => ({ held: undefined }));
    seen = held?.some((lock) => lock.name === name) ? seen + 1 : 0;
    if (seen === LOOKS) controller.abort();
  }, BETWEEN);
  try {
    return await new Promise((resolve, reject) => {
      const hold = () => {
        return new Promise<void>((release) => {
          addEventListener('pagehide', () => release(), { once: true });
          resolve(release);
        });
      };
      locks.request(name, { signal: controller.signal }, hold).catch(reject);
    });
  } catch {
    return undefined;
  } finally {
    clearInterval(looking);
  }
}
