export { TriggerList } from './TriggerList';
export { TriggerState } from './TriggerState';
