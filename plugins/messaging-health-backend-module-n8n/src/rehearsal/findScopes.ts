import {
  RehearsalFinding,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { failed, RehearsalContext } from './Rehearsal';

const CHECK = 'api-key-scopes';

/** Without these a rollback is refused. */
const NEEDED = [
  'workflow:read',
  'workflow:activate',
  'workflow:deactivate',
  'execution:list',
];
/** The second way writes workflows. */
const SECOND_WAY = ['workflow:create', 'workflow:update'];

const lacking = (scopes: string[], wanted: string[]) =>
  wanted.filter(scope => !scopes.includes(scope));

/** What will not work for want of a scope, though a rollback would be accepted. */
function listLimits(scopes: string[]): Statement[] {
  const secondWay = lacking(scopes, SECOND_WAY);
  const limits: Array<[boolean, Statement]> = [
    [
      scopes.includes('workflow:list'),
      say('automation.rehearsal-without-list'),
    ],
    [
      secondWay.length === 0,
      say('automation.rehearsal-without-second-way', {
        scopes: secondWay.join(', '),
      }),
    ],
    [
      scopes.includes('workflow:delete'),
      say('automation.rehearsal-without-delete'),
    ],
    [
      scopes.includes('execution:read'),
      say('automation.rehearsal-without-versions'),
    ],
  ];
  return limits.filter(([holds]) => !holds).map(([, statement]) => statement);
}

/** What the API key may do: one finding for what a rollback needs, and one for each thing that will not work besides. */
export async function findScopes({
  client,
  signal,
}: RehearsalContext): Promise<RehearsalFinding[]> {
  let scopes: string[];
  try {
    scopes = await client.readScopes(signal);
  } catch (error) {
    if (error instanceof UpstreamError && error.problem.status === 404) {
      // An older n8n: what the key may not do shows when it is refused.
      const statement = say('automation.rehearsal-scopes-unknown');
      return [{ check: CHECK, ready: true, statement }];
    }
    return [failed(CHECK, error)];
  }
  const missing = lacking(scopes, NEEDED);
  return [
    {
      check: CHECK,
      ready: missing.length === 0,
      statement:
        missing.length === 0
          ? say('automation.rehearsal-scopes-complete')
          : say('automation.rehearsal-scopes-missing', {
              scopes: missing.join(', '),
            }),
    },
    ...listLimits(scopes).map(statement => ({
      check: 'api-key-limits',
      ready: true,
      statement,
    })),
  ];
}
