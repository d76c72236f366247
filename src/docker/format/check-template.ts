import type { ContainerSummary } from '../../engine/api.ts';
import { CliError } from '../cli/error.ts';
import { TemplateExecError, TemplateParseError } from '../template/errors.ts';
import { dockerFunctions } from '../template/functions/docker.ts';
import { Template } from '../template/template.ts';
import { containerListing } from './containers.ts';
import { contextValue } from './context.ts';

const NOTHING: ContainerSummary = {
  Id: '',
  Names: [],
  Image: '',
  ImageID: '',
  Command: '',
  Created: 0,
  Ports: [],
  Labels: {},
  State: 'created',
  Status: '',
  HostConfig: { NetworkMode: '' },
  NetworkSettings: { Networks: {} },
  Mounts: [],
};

/**
 * Tries the format of `docker ps` on a container without anything, before the daemon is asked (docker/cli,
 * container.buildContainerListOptions), however senseless that is for some templates.
 * @returns whether it asks for the size
 * @throws {CliError}
 */
export function checkContainerTemplate(format: string, now: number): boolean {
  const listing = containerListing(now);
  let asksForSize = false;
  const columns = listing.columns.map((column) => {
    if (column.name === 'State') return { ...column, value: () => '' };
    if (column.name !== 'Size') return column;
    const value = () => {
      asksForSize = true;
      return '0B';
    };
    return { ...column, value };
  });
  try {
    new Template(format, dockerFunctions).execute(contextValue({ ...listing, columns }, NOTHING, false));
  } catch (error) {
    if (error instanceof TemplateParseError) throw new CliError(`failed to parse template: ${error.message}`);
    if (error instanceof TemplateExecError) throw new CliError(`failed to execute template: ${error.message}`);
    throw error;
  }
  return asksForSize;
}
