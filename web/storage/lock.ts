const NAME = 'linkyard:save';
/** A page that was just left may still hold the lock, in milliseconds. */
const PATIENCE = 600;

/**
 * Claims the right to write the save: one tab has it at a time, for as long as it lives. Where the browser has no such
 * locks, everybody has it.
 * @returns whether this tab has it
 */
export async function claimSave(): Promise<boolean> {
  if (!navigator.locks) return true;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  return new Promise((resolve) => {
    navigator.locks
      .request(NAME, { signal: controller.signal }, () => {
        clearTimeout(timer);
        resolve(true);
        return new Promise<void>((release) => addEventListener('pagehide', () => release(), { once: true }));
      })
      .catch(() => resolve(false));
  });
}
