import { mockServices } from '@backstage/backend-test-utils';
import {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject, JsonValue } from '@backstage/types';

/** What a run of an action left behind. */
export interface ActionRun {
  outputs: Record<string, JsonValue | undefined>;
  log: string[];
}

/** Runs an action as the scaffolder would, and keeps what it put out and logged. */
export async function runAction<
  Input extends JsonObject,
  Output extends JsonObject,
>(
  action: TemplateAction<Input, Output>,
  input: Input,
  overrides: Partial<ActionContext<Input, Output>> = {},
): Promise<ActionRun> {
  const run: ActionRun = { outputs: {}, log: [] };
  const note = (message: string) => run.log.push(message);
  const logger = mockServices.logger.mock({ info: note, warn: note });
  await action.handler({
    ...createMockActionContext<Input, Output>({ input }),
    logger,
    output: (name, value) => {
      run.outputs[String(name)] = value;
    },
    ...overrides,
  });
  return run;
}
