export { OpenClocks } from './OpenClocks';
export { ClockRest } from './ClockRest';
