import { InboxCaller } from '@messaging-health/backstage-plugin-node';
import { refusal } from '../automations/changeFailures';
import {
  isSameOrigin,
  isSameTarget,
  redirect,
  withoutSecrets,
} from '../targetUrl';

/**
 * The URL that a caller must get, or undefined where it leads to the target already. One that leads to neither place
 * was pointed there by somebody else. Putting a kept caller back may start from anywhere on the same
 * host: that is where we have pointed it.
 */
export function planRedirect(
  current: string,
  caller: Pick<InboxCaller, 'key' | 'name' | 'url'>,
  target: string,
): string | undefined {
  if (isSameTarget(current, target)) {
    return undefined;
  }
  const isPutBack =
    isSameTarget(caller.url, target) && isSameOrigin(current, target);
  if (!isSameTarget(current, caller.url) && !isPutBack) {
    throw refusal(
      `"${caller.name}" (${caller.key}) calls ${withoutSecrets(
        current,
      )} now, not ${withoutSecrets(
        caller.url,
      )}: somebody pointed it there meanwhile. See in Chatwoot where it should lead, then run this step again.`,
    );
  }
  return redirect(current, target);
}
