import type { Leaf } from '../../cli/command.ts';

/** The commands about images, which have a place at the top, too, and those about the registry. */
export const history: Leaf = {
  short: 'Show what an image was made of',
  load: async () => (await import('../image/history.ts')).history,
};
export const images: Leaf = {
  short: 'List images',
  load: async () => (await import('../image/images.ts')).images,
};
export const importImage: Leaf = {
  short: 'Make an image of the files in a tar archive',
  load: async () => (await import('../image/import.ts')).importImage,
};
export const load: Leaf = {
  short: 'Read images from a tar archive',
  load: async () => (await import('../image/load.ts')).load,
};
export const login: Leaf = {
  short: 'Tell a registry who you are',
  load: async () => (await import('../registry/login.ts')).login,
};
export const pull: Leaf = {
  short: 'Fetch an image from a registry',
  load: async () => (await import('../image/pull.ts')).pull,
};
export const rmi: Leaf = {
  short: 'Remove images',
  load: async () => (await import('../image/rm.ts')).imageRm,
};
export const save: Leaf = {
  short: 'Write images to a tar archive',
  load: async () => (await import('../image/save.ts')).save,
};
export const search: Leaf = {
  short: 'Look for images in the registry',
  load: async () => (await import('../registry/search.ts')).search,
};
export const tag: Leaf = {
  short: 'Give an image one more name',
  load: async () => (await import('../image/tag.ts')).tag,
};
