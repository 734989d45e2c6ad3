export { TimeStamp } from './TimeStamp';
