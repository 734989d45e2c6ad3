import { once } from 'node:events';
import { createServer, IncomingMessage, Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { pushObservationsRequestSchema } from '@messaging-health/backstage-plugin-common';
import { SENDER_TOKEN } from '../../backend/settings';
import { ObservationSource } from './ObservationSource';
import { packBatch } from './PushedBatch';
import { Sender } from './Sender';

/** How the backend treats a request: a status, or it dies before it answers. */
type Treatment = number | 'cut';

async function read(request: IncomingMessage): Promise<string[]> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  const body = Buffer.concat(parts);
  const text =
    request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  return pushObservationsRequestSchema
    .parse(JSON.parse(text.toString('utf8')))
    .observations.map(({ id }) => id);
}

describe('Sender', () => {
  let server: Server;
  let treatments: Treatment[];
  let taken: string[][];
  let callers: Set<string | undefined>;
  let sender: Sender;
  let ids: number;
  const source = () =>
    new ObservationSource({
      organizations: 10,
      newId: () => `id-${(ids += 1)}`,
      now: () => 1_700_000_000_000,
      onMade: () => {},
    });

  beforeEach(async () => {
    treatments = [];
    taken = [];
    callers = new Set();
    ids = 0;
    server = createServer(async (request, response) => {
      const received = await read(request);
      const treatment = treatments.shift() ?? 202;
      if (treatment === 'cut') {
        request.socket.destroy();
        return;
      }
      if (treatment === 202) {
        taken.push(received);
        callers.add(request.headers.authorization);
      }
      response.writeHead(treatment, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          accepted: received.length,
          repeated: 0,
          unknownOrganizations: [],
        }),
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    sender = new Sender([`http://127.0.0.1:${port}`]);
  });

  afterEach(async () => {
    sender.close();
    server.close();
    await once(server, 'close');
  });

  const batchesOf = (count: number, isCompressed = false) => {
    const from = source();
    return Array.from({ length: count }, () =>
      packBatch(from.take(3), isCompressed),
    );
  };

  it.each([false, true])('sends every batch, compressed: %s', async gzip => {
    const outcome = await sender.send(batchesOf(10, gzip));
    expect(taken).toHaveLength(10);
    expect([...callers]).toEqual([`Bearer ${SENDER_TOKEN}`]);
    expect(new Set(taken.flat()).size).toBe(30);
    expect(outcome).toEqual({
      accepted: 30,
      repeated: 0,
      cut: 0,
      lost: 0,
      unreachable: 0,
      refused: {},
    });
  });

  it.each<[Treatment, object]>([
    [503, { refused: { 503: 1 }, cut: 0 }],
    [404, { refused: { 404: 1 }, cut: 0 }],
    ['cut', { refused: {}, cut: 1 }],
  ])('sends again what met %s', async (treatment, expected) => {
    treatments = [202, treatment];
    const outcome = await sender.send(batchesOf(6));
    expect(outcome).toMatchObject({ accepted: 18, ...expected });
    expect(new Set(taken.flat()).size).toBe(18);
  });

  it('sends again what was stored, where the answer is lost', async () => {
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const forgetful = new Sender([`http://127.0.0.1:${port}`], 3);
    const outcome = await forgetful.send(batchesOf(7));
    forgetful.close();
    expect(outcome).toMatchObject({ lost: 2, cut: 0, refused: {} });
    expect(taken).toHaveLength(9);
    expect(new Set(taken.flat()).size).toBe(21);
  });

  it('stops where the backend says that it is wrong', async () => {
    treatments = [400, 400, 400, 400];
    await expect(sender.send(batchesOf(4))).rejects.toThrow(
      'The backend refused a batch with 400',
    );
  });

  it('tells of each acknowledgement', async () => {
    const told: number[] = [];
    await sender.send(batchesOf(5), count => told.push(count));
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });

  it('asks several backends in turn', async () => {
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const both = new Sender([
      // Nobody listens on the first.
      'http://127.0.0.1:1',
      `http://127.0.0.1:${port}`,
    ]);
    const outcome = await both.send(batchesOf(4));
    both.close();
    expect(outcome).toMatchObject({ accepted: 12, unreachable: 2, cut: 0 });
  });
});
