import {
  ClosingFact,
  Incident,
} from '@messaging-health/backstage-plugin-common';
import { useLocation } from 'react-router-dom';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { incidentHeadline } from './incidentHeadline';

/** The address at which each fact that closing needs is given: a part of this page, an operation, a form. */
export function usePlaceOfFact(
  incident: Incident,
): (fact: ClosingFact) => string {
  const t = useWords();
  const format = useFormat();
  const links = useLinks();
  const now = useNow();
  const { pathname, search } = useLocation();
  const { entityRef, operationIds } = incident;
  const here = (anchor: string) => `${pathname}${search}#${anchor}`;
  const organization = links.organization(entityRef);
  const operation = operationIds.at(-1);
  const reason = incidentHeadline(incident, t, format, now);
  const places: Record<ClosingFact, string> = {
    detection: here('evidence'),
    decision: links.rollback(entityRef, reason) ?? organization,
    'error-logs': here('attachments'),
    restoration: operation
      ? links.operation(entityRef, operation)
      : organization,
    'final-rca': here('root-cause'),
    'corrective-actions': here('corrective-actions'),
    'go-live': here('go-live'),
  };
  return fact => places[fact];
}
