import { describe, expect, test } from 'vitest';
import { programName } from '../../src/fs/binfmt.ts';
import type { LayerDirectory } from '../../src/fs/layer.ts';
import { catalogue } from '../../src/images/catalogue.ts';
import { localImages } from '../../src/images/local.ts';
import { programNames } from '../../src/programs/registry.ts';

const named = (remote: (typeof catalogue)[number]) => `${remote.repository}:${remote.tags[0]}`;

describe('the catalogue', () => {
  test('has what a fresh machine has', () => {
    const ids = new Set(catalogue.map(({ id }) => id));
    for (const { id, tags } of localImages) if (tags.length > 0) expect(ids, tags[0]).toContain(id);
  });

  test('has a latest of every official repository, and no tag twice', () => {
    const tags = catalogue.flatMap(({ repository, tags }) => tags.map((tag) => `${repository}:${tag}`));
    expect(new Set(tags).size).toBe(tags.length);
    for (const { repository } of catalogue) expect(tags).toContain(`${repository}:latest`);
  });

  test('has ids and digests of its own for all', () => {
    const ids = catalogue.flatMap(({ id, digest }) => [id, digest]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test.each(catalogue.map((remote) => [named(remote), remote] as const))('%s agrees with itself', async (_, remote) => {
    const image = await remote.load();
    expect(image.id).toBe(remote.id);
    expect(remote.layers).toHaveLength(image.layers.length);
    expect(image.layers.reduce((sum, { size }) => sum + size, 0)).toBe(image.size);
    const filled = image.history.filter(({ emptyLayer }) => !emptyLayer);
    expect(filled.map(({ size }) => size)).toEqual(image.layers.map(({ size }) => size));
    expect(remote.official).toBe(remote.repository.startsWith('library/'));
    expect(remote.description).not.toBe('');
  });

  test.each(catalogue.map((remote) => [named(remote), remote] as const))(
    '%s has only programs that there are',
    async (_, remote) => {
      const known = new Set([...programNames, 'bash:bash', 'dash:dash', 'busybox:sh', 'docker:docker']);
      const visit = (directory: LayerDirectory, path: string) => {
        for (const [name, node] of directory.entries) {
          if (node.type === 'directory') visit(node, `${path}/${name}`);
          const program = node.type === 'file' ? programName(node.content) : undefined;
          if (program !== undefined) expect(known, `${path}/${name}`).toContain(program);
        }
      };
      for (const layer of (await remote.load()).layers) visit(layer.root, '');
    },
  );
});
