import express from 'express';
import { listen } from '../http/listen';
import { deliverOverHttp } from './deliverOverHttp';

describe('deliverOverHttp', () => {
  it('posts JSON once and tells the status, whatever it is', async () => {
    const bodies: unknown[] = [];
    const app = express();
    app.use(express.json());
    app.post('/hook', (request, response) => {
      bodies.push(request.body);
      response.status(500).end();
    });
    const server = await listen(app);
    const status = await deliverOverHttp(`${server.url}/hook`, { a: 1 });
    await server.close();

    expect(status).toBe(500);
    expect(bodies).toEqual([{ a: 1 }]);
    await expect(
      deliverOverHttp(`${server.url}/hook`, {}),
    ).resolves.toBeUndefined();
  });
});
