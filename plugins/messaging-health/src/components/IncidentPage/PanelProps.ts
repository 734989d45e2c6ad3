import { Incident } from '@messaging-health/backstage-plugin-common';
import { RecordRights } from '../../hooks/useRecordRights';

/** What every part of an incident's page is given. */
export interface PanelProps {
  incident: Incident;
  rights: RecordRights;
  /** Asks for the incident again, after something was done to it. */
  onChanged: () => void;
}
