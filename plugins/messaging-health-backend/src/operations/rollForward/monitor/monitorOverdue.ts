import { say, Statement } from '@messaging-health/backstage-plugin-common';
import { OperationsOptions } from '../../OperationsOptions';
import { minutesOf } from './minutesOf';
import { MonitorState } from './MonitorState';

type MonitorOptions = OperationsOptions['rollForward']['monitor'];

/** From so many times the planned duration on, people are told. */
const TIMES_PLANNED = 2;

/**
 * True once it takes much longer than planned, its clock stands, and nobody was told of that. While
 * there is data it goes on by itself, also where it is late since a replica died.
 */
export function isMonitorOverdue(
  { beganAt, lookedAt, hasData, remindedAt }: MonitorState,
  { durationMilliseconds }: MonitorOptions,
): boolean {
  const passed = Date.parse(lookedAt) - Date.parse(beganAt);
  return (
    !remindedAt && !hasData && passed > TIMES_PLANNED * durationMilliseconds
  );
}

/** For how long it goes already, why it does not end, and what a person can do. */
export function sayMonitorOverdue(
  { beganAt, lookedAt, heldMilliseconds, restarts }: MonitorState,
  { durationMilliseconds }: MonitorOptions,
): Statement {
  return say('rollForward.monitor.overdue', {
    since: beganAt,
    passed: minutesOf(Date.parse(lookedAt) - Date.parse(beganAt)),
    of: minutesOf(durationMilliseconds),
    minutes: minutesOf(heldMilliseconds),
    restarts,
  });
}
