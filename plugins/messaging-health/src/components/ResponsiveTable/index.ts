export { ResponsiveTable } from './ResponsiveTable';
export type { Column } from './ResponsiveTable';
