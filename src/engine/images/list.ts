import { fnmatch } from '../../fs/fnmatch.ts';
import type { Filters, ImageSummary } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { booleanFilter, checkFilters, filterValues, hasFilter, matchesLabels } from '../filters.ts';
import { parseReference } from './reference.ts';
import type { ImageRecord } from './store.ts';

const FILTERS = ['dangling', 'label', 'before', 'since', 'reference'];

/** The newest first. @throws 400, 404 */
export function listImages(daemon: Daemon, options: { all?: boolean; filters?: Filters }): ImageSummary[] {
  const { all = false, filters } = options;
  checkFilters(filters, FILTERS);
  const danglingOnly = booleanFilter(filters, 'dangling', false);
  const before = momentOf(daemon, filters, 'before');
  const since = momentOf(daemon, filters, 'since');
  const summaries: ImageSummary[] = [];
  for (const record of daemon.images.all().sort((a, b) => b.image.created - a.image.created)) {
    const { created, config } = record.image;
    if (before !== undefined && created >= before) continue;
    if (since !== undefined && created <= since) continue;
    if (!matchesLabels(filterValues(filters, 'label'), config.Labels ?? null)) continue;
    const summary = summarize(daemon, record, { all, danglingOnly, filters });
    if (summary) summaries.push(summary);
  }
  return summaries;
}

function momentOf(daemon: Daemon, filters: Filters | undefined, key: string): number | undefined {
  const [name] = filterValues(filters, key);
  return name === undefined ? undefined : daemon.images.find(name).image.created;
}

/** Nothing for one that is not asked for; the keys are in the order of Docker 20.10. */
function summarize(
  { images }: Daemon,
  { image }: ImageRecord,
  { all, danglingOnly, filters }: { all: boolean; danglingOnly: boolean; filters: Filters | undefined },
): ImageSummary | undefined {
  const leaf = images.children(image.id).length === 0;
  if (danglingOnly && !leaf) return undefined;
  const wanted = filterValues(filters, 'reference');
  const matches = (reference: string) => wanted.length === 0 || wanted.some((p) => matchesReference(p, reference));
  let tags = images.tagsOf(image.id).filter(matches);
  let digests = images.digestsOf(image.id).filter(matches);
  if (tags.length === 0 && digests.length === 0) {
    if ((!all && !leaf) || wanted.length > 0) return undefined;
    if (hasFilter(filters, 'dangling') && !danglingOnly) return undefined;
    tags = ['<none>:<none>'];
    digests = ['<none>@<none>'];
  } else if (danglingOnly && tags.length > 0) {
    return undefined;
  }
  return {
    Containers: -1,
    Created: Math.floor(image.created / 1000),
    Id: image.id,
    Labels: image.config.Labels ? { ...image.config.Labels } : null,
    ParentId: image.parent,
    RepoDigests: digests.length > 0 ? digests : null,
    RepoTags: tags.length > 0 ? tags : null,
    SharedSize: -1,
    Size: image.size,
    VirtualSize: image.size,
  };
}

/** Whether a pattern means a reference or its name alone (reference.FamiliarMatch). */
function matchesReference(pattern: string, reference: string): boolean {
  return matchesPath(pattern, reference) || matchesPath(pattern, parseReference(reference).name);
}

/** Go's path.Match: an asterisk stops at slashes. */
function matchesPath(pattern: string, text: string): boolean {
  return fnmatch(pattern, text, { pathname: true });
}
