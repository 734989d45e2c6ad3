import {
  actorSchema,
  statementSchema,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';

/** How a guess and its author are stored. */
export const statementColumn = jsonColumn(
  'incident_hypotheses.statement',
  statementSchema,
);
/** @see statementColumn */
export const authorColumn = jsonColumn(
  'incident_hypotheses.author',
  actorSchema,
);
