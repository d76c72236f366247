/** A page that was just left may still hold the lock, in milliseconds. */
const PATIENCE = 600;

/**
 * Claims the right to write a save: one tab has it at a time, until it gives it back or is gone. Where the browser has no
 * such locks, everybody has it.
 * @returns how to give it back; nothing where another tab has it
 */
export async function claimSave(name: string): Promise<(() => void) | undefined> {
  if (!navigator.locks) return () => {};
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { signal: controller.signal }, () => {
        clearTimeout(timer);
        return new Promise<void>((release) => {
          addEventListener('pagehide', () => release(), { once: true });
          resolve(release);
        });
      })
      .catch(() => resolve(undefined));
  });
}
