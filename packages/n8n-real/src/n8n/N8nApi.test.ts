import { createServer, IncomingMessage, Server } from 'node:http';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { MARKING_NODE } from './createFlow';
import { N8nApi } from './N8nApi';

const KEY = 'an-invented-key';

const execution = (id: number, runData: object) => ({
  id: String(id),
  status: 'success',
  workflowId: 'w1',
  startedAt: '2030-01-01T00:00:00.000Z',
  data: { resultData: { runData } },
});

const marked = (flow: string, message: number) => ({
  [MARKING_NODE]: [{ data: { main: [[{ json: { flow, message } }]] } }],
});

describe("n8n's API", () => {
  let server: Server;
  let api: N8nApi;
  let asked: string[];
  let answer: (url: URL, request: IncomingMessage) => [number, unknown];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://n8n.example');
      asked.push(`${request.method} ${url.pathname}`);
      const [status, body] = answer(url, request);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    api = new N8nApi(`http://127.0.0.1:${port}`, KEY);
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('lists what ran for which message, over all pages', async () => {
    answer = ({ searchParams }, request) => {
      expect(request.headers['x-n8n-api-key']).toBe(KEY);
      expect(searchParams.get('startedAfter')).toBe('2030-01-01T00:00:00.000Z');
      return searchParams.get('cursor') === 'next'
        ? [200, { data: [execution(1, marked('v2', 71))], nextCursor: null }]
        : [
            200,
            {
              data: [execution(2, marked('fallback', 72))],
              nextCursor: 'next',
            },
          ];
    };
    const since = Date.parse('2030-01-01T00:00:00.000Z');
    expect(await api.listRuns('w1', since)).toEqual([
      {
        executionId: '2',
        workflowId: 'w1',
        startedAt: since,
        flow: 'fallback',
        message: 72,
      },
      {
        executionId: '1',
        workflowId: 'w1',
        startedAt: since,
        flow: 'v2',
        message: 71,
      },
    ]);
  });

  it('takes an execution without a mark for none of a message', async () => {
    answer = () => [
      200,
      {
        data: [
          execution(1, {}),
          execution(2, { [MARKING_NODE]: [{ data: { main: [[]] } }] }),
          execution(3, marked('another', 5)),
        ],
      },
    ];
    expect(await api.listRuns('w1', 0)).toEqual([]);
  });

  it('tells a refusal of its executions', async () => {
    answer = () => [403, { message: 'Forbidden' }];
    await expect(api.listRuns('w1', 0)).rejects.toThrow('403');
  });

  it('says what it was answered to a change, and does not ask again', async () => {
    answer = () => [409, { message: 'There is a conflict' }];
    expect(await api.change('w1', 'activate')).toBe(409);
    expect(asked).toEqual(['POST /api/v1/workflows/w1/activate']);
  });

  it('says so where no answer came', async () => {
    answer = (_url, request) => {
      request.socket.destroy();
      return [200, {}];
    };
    expect(await api.change('w1', 'deactivate')).toBe(0);
  });

  it('gives the id of a new workflow, or what was wrong with it', async () => {
    answer = () => [200, { id: 'w9', name: 'x' }];
    expect(await api.createWorkflow({ name: 'x' })).toBe('w9');
    answer = () => [400, { message: 'request/body must have nodes' }];
    await expect(api.createWorkflow({ name: 'x' })).rejects.toThrow(
      'must have nodes',
    );
  });
});
