export { Refusal } from './Refusal';
