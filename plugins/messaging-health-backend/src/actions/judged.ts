import {
  AuditorService,
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { assertError, NotAllowedError } from '@backstage/errors';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { Actor } from '@messaging-health/backstage-plugin-common';
import { requirePermission } from '../http/requirePermission';
import { toActor } from '../http/toActor';
import { nameActor } from '../timeline/nameActor';

/** The same judges as those of HTTP. */
export interface ActionJudges {
  auth: AuthService;
  auditor: AuditorService;
  permissions: PermissionsService;
  permissionContact?: string;
}

/** What is asked for, and by whom. */
export interface JudgedCall {
  /** The action's name. */
  name: string;
  permission: BasicPermission;
  credentials: BackstageCredentials;
  /** Ids that it is about; no text that somebody wrote. */
  about: Record<string, string | undefined>;
  /** False where it only reads, as a GET does. */
  changes: boolean;
}

/**
 * Does the work of an action for whoever calls it, with no other right than theirs, and
 * has the auditor say who tried, to what, and how it ended.
 */
export async function judged<T>(
  { auth, auditor, ...judges }: ActionJudges,
  { name, permission, credentials, about, changes }: JudgedCall,
  work: (actor: Actor) => Promise<T>,
): Promise<T> {
  const actor = actorOf(auth, credentials);
  const event = await auditor.createEvent({
    eventId: `action-${name}`,
    severityLevel: changes ? 'medium' : 'low',
    meta: { ...about, calledBy: nameActor(actor) },
  });
  try {
    await requirePermission(judges, permission, credentials);
    const answer = await work(actor);
    await event.success();
    return answer;
  } catch (error) {
    assertError(error);
    await event.fail({ error });
    throw error;
  }
}

function actorOf(auth: AuthService, credentials: BackstageCredentials): Actor {
  if (
    auth.isPrincipal(credentials, 'user') ||
    auth.isPrincipal(credentials, 'service')
  ) {
    return toActor(credentials);
  }
  throw new NotAllowedError(
    'Actions are for people and services that are signed in.',
  );
}
