import type { SearchResult } from '../../engine/api.ts';
import { ellipsis } from '../ellipsis.ts';
import type { Listing } from './listing.ts';

/** The columns of `docker search` (docker/cli, registry.searchContext). */
export const searchListing: Listing<SearchResult> = {
  typeName: '*registry.searchContext',
  columns: [
    { name: 'Name', header: 'NAME', value: ({ name }) => name },
    { name: 'Description', header: 'DESCRIPTION', value: described },
    { name: 'StarCount', header: 'STARS', value: ({ star_count }) => String(star_count) },
    {
      name: 'IsOfficial',
      header: 'OFFICIAL',
      value: ({ is_official }) => (is_official ? '[OK]' : ''),
      json: ({ is_official }) => String(is_official),
    },
  ],
};

function described({ description }: SearchResult, trunc: boolean): string {
  const line = description.replace(/[\n\r]/g, ' ');
  return trunc ? ellipsis(line, 45) : line;
}
