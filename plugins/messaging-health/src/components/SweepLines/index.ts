export { SourceList } from './SourceList';
export { SweepTrouble } from './SweepTrouble';
