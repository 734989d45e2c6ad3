import {
  TemplateAction,
  TemplateExample,
} from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { validate } from 'jsonschema';
import { parse } from 'yaml';

const VALUES: Record<string, string> = {
  '${{ parameters.organization }}': 'group:default/cantina-aurora',
  '${{ parameters.reason }}': 'Identity failures over the limit',
  '${{ steps.freeze.output.operationId }}':
    '11111111-1111-4111-8111-111111111111',
};

/** The input of an example's step, with what the form and earlier steps would have given. */
export function inputOfExample<
  Input extends JsonObject,
  Output extends JsonObject,
>(action: TemplateAction<Input, Output>, { example }: TemplateExample): Input {
  const { steps } = parse(example);
  const [step] = steps;
  expect(step.action).toBe(action.id);
  const input = Object.fromEntries(
    Object.entries<string>(step.input).map(([name, value]) => [
      name,
      VALUES[value] ?? value,
    ]),
  );
  expect(validate(input, action.schema?.input ?? {}).errors).toEqual([]);
  return input as Input;
}
