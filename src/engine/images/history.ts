import type { ImageHistory } from '../api.ts';
import type { Daemon } from '../daemon.ts';

/** The newest step first. @throws 400, 404 */
export function imageHistory(daemon: Daemon, name: string): ImageHistory[] {
  const { image } = daemon.images.find(name);
  const rows = [...image.history].reverse();
  return rows.map((entry, index) => {
    const id = index === 0 ? image.id : entry.id;
    const tags = id === undefined ? [] : daemon.images.tagsOf(id);
    return {
      Comment: entry.comment,
      Created: Math.floor(entry.created / 1000),
      CreatedBy: entry.createdBy,
      Id: id ?? '<missing>',
      Size: entry.size,
      Tags: tags.length > 0 ? tags : null,
    };
  });
}
