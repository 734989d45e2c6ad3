import { createHmac } from 'node:crypto';

export const SECRET = 'an-invented-drain-secret';
/** The caller that must appear nowhere, and what it asked for. */
export const PERSON = { ip: '203.0.113.77', phone: '5511988887777' };

/** Vercel's header over a body. */
export function signedAsVercel(body: string | Buffer): Record<string, string> {
  return {
    'x-vercel-signature': createHmac('sha1', SECRET).update(body).digest('hex'),
  };
}

/** One line of a Vercel log drain, in the form of its reference. */
export function vercelLine(
  request: {
    id?: string;
    host?: string;
    path?: string;
    method?: string;
    status?: number;
    at?: string;
    userAgent?: string;
  } = {},
  more: object = {},
) {
  const {
    id = 'request-1',
    host = 'crm.invented.example',
    path = `/api/chatwoot/webhook?from=${PERSON.phone}`,
    method = 'POST',
    status = 200,
    at = '2026-03-01T03:00:10Z',
    userAgent = 'rest-client/2.1.0',
  } = request;
  const timestamp = Date.parse(at);
  return {
    id: `${timestamp}${id}`,
    deploymentId: 'dpl_invented',
    source: 'lambda',
    host: 'crm-abc123.vercel.app',
    timestamp: timestamp + 5,
    projectId: 'prj_invented',
    level: 'info',
    message: `handled a message of +${PERSON.phone}`,
    type: 'stdout',
    entrypoint: 'api/chatwoot/webhook.js',
    requestId: id,
    statusCode: status,
    environment: 'production',
    proxy: {
      timestamp,
      method,
      host,
      path,
      userAgent: [userAgent],
      region: 'gru1',
      statusCode: status,
      clientIp: PERSON.ip,
      scheme: 'https',
    },
    ...more,
  };
}
