import { FigureTrack } from '../rules/FigureTrack';

/** A series, and its figures as far as they are needed to judge by. */
export interface SeriesState {
  /** Absent until its first figures are stored. */
  id?: number;
  organizationId: string;
  source: string;
  track: FigureTrack;
}

/** The series of one signal: by source, then by organization. */
export type SeriesOfSignal = Map<string, Map<string, SeriesState>>;
