export { saveFile } from './saveFile';
export { readAttachment } from './readAttachment';
