export { TimeUntil } from './TimeUntil';
