const HEX = /^[a-f0-9]{64}$/;

/** Where a name says in which registry it is. */
function withoutHost(name: string): { host: string; rest: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  return /[.:]/.test(first) || first === 'localhost'
    ? { host: first, rest: name.slice(slash + 1) }
    : { host: '', rest: name };
}

/** What is wrong with a repository's name (registry.ResolveRepositoryName of Docker 1.x). @param namespaceProblem what is wrong with the part before the slash */
export function repositoryProblem(
  name: string,
  namespaceProblem: (namespace: string) => string | undefined,
): string | undefined {
  if (name.includes('://')) return 'Invalid repository name (ex: "registry.domain.tld/myrepos")';
  const { host, rest } = withoutHost(name);
  if (host.includes('index.docker.io')) return `Invalid repository name, try "${rest}" instead`;
  const slash = rest.indexOf('/');
  const own = slash < 0 ? rest : rest.slice(slash + 1);
  if (slash < 0 && HEX.test(own)) return `Invalid repository name (${own}), cannot specify 64-byte hexadecimal strings`;
  const problem = slash < 0 ? undefined : namespaceProblem(rest.slice(0, slash));
  if (problem !== undefined) return problem;
  return /^[a-z0-9_.-]+$/.test(own) ? undefined : `Invalid repository name (${own}), only [a-z0-9-_.] are allowed`;
}
