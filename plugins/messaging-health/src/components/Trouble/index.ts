export { Notice } from './Notice';
export { Trouble } from './Trouble';
