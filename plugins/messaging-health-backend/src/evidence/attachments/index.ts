export * from './AttachmentBook';
export * from './UnsuitableAttachmentError';
