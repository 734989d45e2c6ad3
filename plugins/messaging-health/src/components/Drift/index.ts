export { DriftBanner } from './DriftBanner';
