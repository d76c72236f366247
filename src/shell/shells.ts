export { ash } from './ash.ts';
export { bash } from './bash.ts';
