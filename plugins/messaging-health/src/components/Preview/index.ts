export { PreviewDialog } from './PreviewDialog';
export { StepPreviews } from './StepPreviews';
