import {
  Actor,
  CommunicationDraft,
  Communications,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { IncidentChange } from '../incidents';
import { CommunicationDependencies } from './CommunicationDependencies';
import { CommunicationService, NewCommunication } from './CommunicationService';
import { draftText } from './drafts/draftText';
import { standingOf } from './drafts/standingOf';
import { MessageSender } from './MessageSender';
import { promiseOf } from './promiseOf';
import { eraseTexts } from './store/eraseTexts';
import { listSent } from './store/listSent';
import { whatIsDue } from './whatIsDue';

/** What the customer is told, in the plugin's database. */
export class DefaultCommunicationService implements CommunicationService {
  private readonly sender: MessageSender;

  constructor(private readonly deps: CommunicationDependencies) {
    this.sender = new MessageSender(deps);
  }

  async of(incident: string): Promise<Communications> {
    const { knex, clocks } = this.deps;
    const { summary } = await IncidentChange.read({ knex }, incident);
    const sent = await listSent({ knex, incident });
    const known = (await clocks.of([incident])).get(incident) ?? [];
    return { sent, ...whatIsDue(summary, sent, known) };
  }

  async draft(
    incident: string,
    { kind, language, etaAt }: Parameters<CommunicationService['draft']>[1],
  ): Promise<CommunicationDraft> {
    const { knex, clock, terms, timeZoneOf } = this.deps;
    const { summary } = await IncidentChange.read({ knex }, incident);
    const now = clock.now();
    const next =
      kind === 'update'
        ? new Date(now.getTime() + terms.nextUpdateMilliseconds)
        : promiseOf(kind, now, terms);
    const nextUpdateAt = next && toTimestamp(next);
    const eta = etaAt && toTimestamp(new Date(etaAt));
    return {
      kind,
      language,
      nextUpdateAt,
      etaAt: eta,
      text: draftText({
        ...{ kind, language, nextUpdateAt, etaAt: eta },
        organizationTitle: summary.organizationTitle,
        standing: standingOf(summary),
        timeZone: await timeZoneOf(summary.organizationId),
      }),
    };
  }

  async send(incident: string, by: Actor, message: NewCommunication) {
    const { knex } = this.deps;
    const { summary } = await IncidentChange.read({ knex }, incident);
    return this.sender.send(summary, by, message);
  }

  erase(incident: string, ids: string[], transaction: Knex.Transaction) {
    return eraseTexts({ transaction, incident, ids });
  }
}
