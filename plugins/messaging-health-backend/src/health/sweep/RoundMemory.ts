import {
  Signal,
  SIGNALS,
  TRIGGER_IDS,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { SeriesOfSignal, SeriesState } from '../judging/SeriesState';
import { FigureTrack } from '../rules/FigureTrack';
import { MINUTE } from '../rules/MinuteFigures';
import { MinuteOfSeries } from '../store/figures';
import { Series } from '../store/Series';
import { TriggerRecord } from '../store/TriggerRecord';

/** Tracks are made longer than they need be, so that they are moved seldom. */
const SLACK = 10 * MINUTE;

/** What a replica remembers from one round to the next, so that it need not read it again. */
export class RoundMemory {
  private readonly bySignal = new Map<Signal, SeriesOfSignal>();
  private readonly byId = new Map<number, SeriesState>();
  private readonly records = new Map<TriggerId, Map<string, TriggerRecord>>();
  private from: number;
  private to: number;
  /** Highest id of a series that is known. */
  newestSeries = 0;

  constructor(
    from: number,
    at: number,
    /** How far back figures are needed: after a gap, minutes are judged that ended long ago, each by a window of its own. */
    readonly keep: number,
  ) {
    this.from = from;
    this.to = at + SLACK;
    SIGNALS.forEach(signal => this.bySignal.set(signal, new Map()));
    TRIGGER_IDS.forEach(trigger => this.records.set(trigger, new Map()));
  }

  seriesOf(signal: Signal, source: string): Map<string, SeriesState> {
    const sources = this.bySignal.get(signal) ?? new Map();
    const known = sources.get(source) ?? new Map<string, SeriesState>();
    sources.set(source, known);
    return known;
  }

  recordsOf(trigger: TriggerId): Map<string, TriggerRecord> {
    const known = this.records.get(trigger) ?? new Map();
    this.records.set(trigger, known);
    return known;
  }

  /** The series of an organization as a source gives it; made where it is new. */
  series(signal: Signal, source: string, organizationId: string): SeriesState {
    const ofSource = this.seriesOf(signal, source);
    const known = ofSource.get(organizationId);
    if (known) {
      return known;
    }
    const fresh = {
      organizationId,
      source,
      track: new FigureTrack(this.from, (this.to - this.from) / MINUTE),
    };
    ofSource.set(organizationId, fresh);
    return fresh;
  }

  addSeries({ id, signal, source, organizationId }: Series): SeriesState {
    const series = this.series(signal, source, organizationId);
    series.id = id;
    this.byId.set(id, series);
    this.newestSeries = Math.max(this.newestSeries, id);
    return series;
  }

  /** Takes stored figures in; those of a series that is not known yet come with the next reading. */
  addFigures(minutes: MinuteOfSeries[]): void {
    for (const { seriesId, minute, total, failed } of minutes) {
      this.byId.get(seriesId)?.track.set(minute, total, failed);
    }
  }

  seriesById(id: number): SeriesState | undefined {
    return this.byId.get(id);
  }

  /** The stored series of a signal, whichever source gives them. */
  seriesIdsOf(signal: Signal): Array<{ id: number; organizationId: string }> {
    const sources = this.bySignal.get(signal) ?? new Map();
    return [...sources.values()].flatMap((ofSource: Map<string, SeriesState>) =>
      [...ofSource.values()].flatMap(({ id, organizationId }) =>
        id === undefined ? [] : { id, organizationId },
      ),
    );
  }

  /** Makes room for the minutes up to an instant, and forgets those that no judgement needs any more. */
  moveTo(at: number): void {
    if (at <= this.to) {
      return;
    }
    this.from = Math.max(this.from, at - this.keep);
    this.to = at + SLACK;
    for (const sources of this.bySignal.values()) {
      for (const ofSource of sources.values()) {
        for (const { track } of ofSource.values()) {
          track.move(this.from, this.to);
        }
      }
    }
  }

  /** Makes room back to an instant, for one series. */
  reachBack(series: SeriesState, from: number): void {
    if (series.track.from > from) {
      series.track.move(from, this.to);
    }
  }
}
