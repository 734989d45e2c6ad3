export { ActorName } from './ActorName';
export { personName } from './personName';
