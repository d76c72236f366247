import { ubuntu } from '../ubuntu.ts';
import { cook } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/sinatra.ts');

const image = cook({
  name: 'training/sinatra',
  from: ubuntu,
  created: Date.UTC(2025, 11, 18, 9, 40),
  classic: true,
  steps: [
    { does: 'MAINTAINER Docker Education Team <education@docker.com>' },
    {
      does: 'RUN apt-get update && apt-get install -y ruby ruby-dev build-essential',
      size: 128_900_000,
      files: async () => ({ root: (await files()).rubyRoot }),
    },
    { does: 'RUN gem install sinatra', size: 5_200_000, files: async () => ({ root: (await files()).gemsRoot }) },
  ],
});

export const sinatra: Repository = {
  name: 'training/sinatra',
  description: 'Ruby with Sinatra, of the guide to working with images',
  stars: 9,
  images: [{ tags: 'latest', image }],
};
