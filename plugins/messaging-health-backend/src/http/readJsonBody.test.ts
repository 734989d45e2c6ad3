import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { endpoints } from '@messaging-health/backstage-plugin-common';
import express from 'express';
import request from 'supertest';
import { gzipSync } from 'node:zlib';
import { readJsonBody } from './readJsonBody';

/** Echoes how many fields the body has; errors become answers as in the platform. */
function createApp(endpoint = endpoints.pushObservations) {
  const app = express();
  app.post('/', readJsonBody(endpoint), (asked, response) => {
    response.json({ fields: Object.keys(asked.body).length });
  });
  app.use(
    MiddlewareFactory.create({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig(),
    }).error(),
  );
  return app;
}

const post = (headers: Record<string, string>) =>
  request(createApp())
    .post('/')
    .set({ 'Content-Type': 'application/json', ...headers });

const refusal = (answer: request.Response) => [
  answer.status,
  answer.body.error.message,
];

describe('a request’s body', () => {
  it('is read plain and packed', async () => {
    expect((await post({}).send('{"a":1}')).body).toEqual({ fields: 1 });
    const packed = await post({ 'Content-Encoding': 'gzip' })
      .serialize(body => body)
      .send(gzipSync('{"a":1,"b":2}'));
    expect(packed.body).toEqual({ fields: 2 });
  });

  it('must be JSON by its type', async () => {
    const answer = await post({ 'Content-Type': 'text/plain' }).send('{}');
    expect(refusal(answer)).toEqual([
      415,
      'Send the body as application/json (gzip is fine, with its Content-Encoding). Nothing was changed.',
    ]);
  });

  it('must be JSON, and is not quoted where it is not', async () => {
    const answer = await post({}).send('{"phone": +5500000000000');
    expect(refusal(answer)).toEqual([
      400,
      'The body is not JSON. Nothing was changed.',
    ]);
    expect(answer.text).not.toContain('5500000000000');
  });

  it('must be packed as it says', async () => {
    const answer = await post({ 'Content-Encoding': 'gzip' }).send('{}');
    expect(refusal(answer)).toEqual([
      400,
      'The body can not be unpacked as its Content-Encoding says. Nothing was changed.',
    ]);
    expect((await post({ 'Content-Encoding': 'zip' }).send('{}')).status).toBe(
      415,
    );
  });

  it('is measured when unpacked, so that a small one can not become a huge one', async () => {
    const bomb = gzipSync(Buffer.alloc(6 * 2 ** 20, ' '));
    expect(bomb.length).toBeLessThan(10_000);
    const answer = await post({ 'Content-Encoding': 'gzip' })
      .serialize(body => body)
      .send(bomb);
    expect(refusal(answer)).toEqual([
      413,
      'The body is larger than 5 MB when unpacked. Send it in parts (of observations, 5000 at most). Nothing was changed.',
    ]);
  });
});
