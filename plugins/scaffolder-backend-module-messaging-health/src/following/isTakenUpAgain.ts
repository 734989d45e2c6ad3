import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';

/** True when this action of this task has run before: after a retry, or after the backend was killed. */
export async function isTakenUpAgain<
  Input extends JsonObject,
  Output extends JsonObject,
>(ctx: ActionContext<Input, Output>): Promise<boolean> {
  let isFirst = false;
  await ctx.checkpoint({
    key: 'entered',
    fn: async () => {
      isFirst = true;
      return true;
    },
  });
  return !isFirst;
}
