import { ContingencyPoint } from '@messaging-health/backstage-plugin-common';
import { OrganizationVerdicts } from '../../health';
import { WatchDependencies } from '../WatchDependencies';
import { WatchedOrganization } from '../WatchedOrganization';

/** What one technical point is measured with. */
export interface MeasureRun
  extends Pick<WatchDependencies, 'health' | 'figures' | 'platforms'> {
  watched: WatchedOrganization;
  /** The organization's verdicts as last judged. */
  verdicts?: OrganizationVerdicts;
  from: Date;
  until: Date;
  minimumEvents: number;
  signal: AbortSignal;
}

/** How a point stands, and by which figures. */
export type Measurement = Pick<
  ContingencyPoint,
  'state' | 'statement' | 'figures'
>;

/** Measures one point. Throws where it can't be measured. */
export type MeasurePoint = (run: MeasureRun) => Promise<Measurement>;
