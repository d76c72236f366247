export { ash } from './ash.ts';
export { bash } from './bash.ts';
export { dash } from './dash.ts';
