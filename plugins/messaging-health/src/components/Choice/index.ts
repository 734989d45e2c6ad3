export { Choice } from './Choice';
export type { Option } from './Choice';
