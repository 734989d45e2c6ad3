import {
  TemplateAction,
  TemplateExample,
} from '@backstage/plugin-scaffolder-node';
import { JsonObject, JsonValue } from '@backstage/types';
import { validate } from 'jsonschema';
import { parse } from 'yaml';

const OPERATION = '11111111-1111-4111-8111-111111111111';

const VALUES: Record<string, JsonValue> = {
  '${{ parameters.organization }}': 'group:default/cantina-aurora',
  '${{ parameters.reason }}': 'Identity failures over the limit',
  '${{ steps.freeze.output.operationId }}': OPERATION,
  '${{ steps.preconditions.output.operationId }}': OPERATION,
  '${{ parameters.correction }}': {
    url: 'https://git.example/integrations/pull/42',
    author: 'ana.plantao',
    reviewer: 'bruno.integracoes',
  },
  '${{ parameters.smokeReport }}': '<testsuites/>',
  '${{ parameters.window }}': {
    from: '2026-03-02T01:00:00.000Z',
    until: '2026-03-02T05:00:00.000Z',
  },
  '${{ parameters.organizations }}': [
    'group:default/cantina-aurora',
    'group:default/pet-shop-lua-azul',
  ],
  '${{ parameters.canary }}': 'group:default/pet-shop-lua-azul',
  '${{ parameters.waveSize }}': 2,
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
    Object.entries<JsonValue>(step.input).map(([name, value]) => [
      name,
      VALUES[String(value)] ?? value,
    ]),
  );
  expect(validate(input, action.schema?.input ?? {}).errors).toEqual([]);
  return input as Input;
}
