export { RootCause } from './RootCause';
