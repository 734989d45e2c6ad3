export { BlindLine } from './BlindLine';
