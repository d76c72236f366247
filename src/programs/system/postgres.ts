export { postgres } from '../postgresql/server.ts';
