import http from 'node:http';

/**
 * Serves the portal's address by passing requests on to the backend, which holds
 * the built screens: one page, two addresses, as with a development server.
 */
export function servePortal(portalPort, backendPort) {
  const server = http.createServer((request, response) => {
    const passedOn = http.request(
      {
        host: '127.0.0.1',
        port: backendPort,
        method: request.method,
        path: request.url,
        headers: { ...request.headers, host: `localhost:${backendPort}` },
      },
      answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passedOn.once('error', () => {
      if (!response.headersSent) {
        response.writeHead(502, {
          'Content-Type': 'text/plain; charset=utf-8',
        });
      }
      response.end(
        'The backend does not answer. See the terminal in which `npm start` runs.\n',
      );
    });
    request.pipe(passedOn);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(portalPort, '127.0.0.1', () => resolve(server));
  });
}
