export * from './EvidenceBook';
export * from './DatabaseEvidenceBook';
export * from './appendWithProof';
