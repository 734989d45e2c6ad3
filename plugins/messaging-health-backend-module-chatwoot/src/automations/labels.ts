import { AutomationRule } from '../client/schemas';

/**
 * A label borne by an automation. Chatwoot has labels for conversations only, so on a rule, a bot
 * or a webhook it is a word of its text: `#label` in the description or, for a webhook, in the name.
 */
export function labelBorne(
  text: string | null | undefined,
  labels: string[],
): string | undefined {
  const words = (text ?? '').toLocaleLowerCase('en-US').split(/[\s,;.()]+/);
  return labels.find(label =>
    words.includes(`#${label.toLocaleLowerCase('en-US')}`),
  );
}

/** A conversation's label that a rule sets, takes away or waits for. */
export function labelHandled(
  { actions, conditions }: Pick<AutomationRule, 'actions' | 'conditions'>,
  labels: string[],
): string | undefined {
  const handled = [
    ...actions
      .filter(({ action_name: name }) => /^(add|remove)_label$/.test(name))
      .flatMap(({ action_params: parameters }) => parameters ?? []),
    ...conditions
      .filter(({ attribute_key: key }) => key === 'labels')
      .flatMap(({ values }) => values ?? []),
  ].map(String);
  return labels.find(label => handled.includes(label));
}
