export { ActorName } from './ActorName';
export { personName } from './personName';
export { sayActor } from './sayActor';
