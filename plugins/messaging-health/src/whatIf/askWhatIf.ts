import {
  MAX_WHAT_IF_ORGANIZATIONS,
  WhatIfAnswer,
} from '@messaging-health/backstage-plugin-common';
import { MessagingHealthApi } from '../api/messagingHealthApiRef';
import { overridesOf } from './checkQuestion';
import { MatchError } from './MatchError';
import { AskedQuestion, Question } from './Question';

async function organizationIdsOf(
  question: Question,
  api: MessagingHealthApi,
  signal: AbortSignal,
): Promise<string[] | undefined> {
  if (question.who === 'all') {
    return undefined;
  }
  if (question.who === 'chosen') {
    return question.organizationIds;
  }
  const { items, total } = await api.call(
    'getFleet',
    {
      search: question.match,
      sort: 'title',
      limit: MAX_WHAT_IF_ORGANIZATIONS,
    },
    { signal },
  );
  if (total === 0 || total > items.length) {
    throw new MatchError(total);
  }
  return items.map(({ organization }) => organization.id);
}

/** Asks the backend; a name filter is made into the organizations that it finds now. */
export async function askWhatIf(
  question: AskedQuestion,
  api: MessagingHealthApi,
  signal: AbortSignal,
): Promise<WhatIfAnswer> {
  const body = {
    from: question.from,
    to: question.to,
    organizationIds: await organizationIdsOf(question, api, signal),
    triggers: overridesOf(question),
  };
  return api.call('askWhatIf', { body }, { signal });
}
