import { createHash } from 'node:crypto';
import { PushedObservation } from '@messaging-health/backstage-plugin-common';
import { DrainConfig } from '../config/DrainConfig';
import { CountedRequest } from './CountedRequest';
import { digestOf } from './digestOf';

const MINUTE = 60_000;

function observationOf(
  requests: CountedRequest[],
  id: string[],
): PushedObservation {
  const [{ organizationId, signal }] = requests;
  const newest = requests.reduce(
    (latest, { at }) => Math.max(latest, at.getTime()),
    0,
  );
  return {
    id: digestOf([organizationId, signal, ...id]),
    organizationId,
    signal,
    at: new Date(newest).toISOString(),
    total: requests.length,
    failed: requests.filter(({ failed }) => failed).length,
  };
}

function byMinute(requests: CountedRequest[]): Map<string, CountedRequest[]> {
  const groups = new Map<string, CountedRequest[]>();
  for (const request of requests) {
    const minute = Math.floor(request.at.getTime() / MINUTE);
    const key = `${request.organizationId} ${request.signal} ${minute}`;
    const members = groups.get(key);
    if (members) {
      members.push(request);
    } else {
      groups.set(key, [request]);
    }
  }
  return groups;
}

/**
 * Requests as observations whose ids make repeats harmless. Counted by the line, a
 * request with an id is one observation, so that it counts once in whatever company it
 * comes again. All others are added up by the minute, under an id that the same
 * delivery has when it comes again.
 */
export function toObservations(
  requests: CountedRequest[],
  countBy: DrainConfig['countBy'],
  delivery: Buffer,
): PushedObservation[] {
  const single = requests.filter(
    ({ id }) => countBy === 'line' && id !== undefined,
  );
  const added = requests.filter(
    ({ id }) => countBy === 'delivery' || id === undefined,
  );
  const deliveryId =
    added.length > 0
      ? createHash('sha256').update(delivery).digest('base64url')
      : '';
  const groups = [...byMinute(added)].map(([key, members]) => {
    const ids = members.flatMap(({ id }) => (id === undefined ? [] : [id]));
    // A delivery that is packed anew keeps its lines' ids, though not its bytes.
    const identity = ids.length === members.length ? ids.sort() : [deliveryId];
    return observationOf(members, [key, ...identity]);
  });
  return [
    ...single.map(request => observationOf([request], [request.id ?? ''])),
    ...groups,
  ];
}
