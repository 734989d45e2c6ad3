export { FigureChart } from './FigureChart';
export type { FigureChartProps } from './FigureChart';
export type { Measure } from './Measure';
