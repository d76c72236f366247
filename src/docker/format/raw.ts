/** What `--format raw` stands for in the listings that have it (docker/cli 28.2.2): a line for each value. */

/** @param size whether `--size` was given */
export function rawContainer(quiet: boolean, size: boolean): string {
  if (quiet) return 'container_id: {{.ID}}';
  const lines = [
    'container_id: {{.ID}}',
    'image: {{.Image}}',
    'command: {{.Command}}',
    'created_at: {{.CreatedAt}}',
    'state: {{.State}}',
    'status: {{.Status}}',
    'names: {{.Names}}',
    'labels:{{with .Labels}} {{.}}{{end}}',
    'ports:{{with .Ports}} {{.}}{{end}}',
    ...(size ? ['size: {{.Size}}'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** @param digests whether `--digests` was given */
export function rawImage(quiet: boolean, digests: boolean): string {
  if (quiet) return 'image_id: {{.ID}}';
  const lines = [
    'repository: {{.Repository}}',
    'tag: {{.Tag}}',
    ...(digests ? ['digest: {{.Digest}}'] : []),
    'image_id: {{.ID}}',
    'created_at: {{.CreatedAt}}',
    'virtual_size: {{.Size}}',
  ];
  return `${lines.join('\n')}\n`;
}

export function rawNetwork(quiet: boolean): string {
  return quiet
    ? 'network_id: {{.ID}}'
    : 'network_id: {{.ID}}\nname: {{.Name}}\ndriver: {{.Driver}}\nscope: {{.Scope}}\n';
}

export function rawVolume(quiet: boolean): string {
  return quiet ? 'name: {{.Name}}' : 'name: {{.Name}}\ndriver: {{.Driver}}\n';
}
