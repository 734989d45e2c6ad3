export { HealthPill } from './HealthPill';
