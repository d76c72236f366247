// npm start: installs what is missing, builds, and serves the page.
import { ensurePackages } from './packages.mjs';

const port = Number(process.env.PORT ?? 4173);

try {
  ensurePackages();
  const { buildSite, serveSite } = await import('./site.mjs');
  await buildSite();
  const { url } = await serveSite(port);
  console.log(`Linkyard is at ${url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
