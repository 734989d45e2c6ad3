export { OffsetPager } from './OffsetPager';
