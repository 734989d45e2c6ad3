import { Evidence } from '@messaging-health/backstage-plugin-common';
import { ComponentType } from 'react';

/** Shows the content of one kind of evidence. */
export type EvidenceRenderer = ComponentType<{ evidence: Evidence }>;
