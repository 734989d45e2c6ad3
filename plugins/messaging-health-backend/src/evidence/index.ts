export * from './EvidenceBook';
export * from './DatabaseEvidenceBook';
