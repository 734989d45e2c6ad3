import {
  Actor,
  AlreadyAnsweredError,
  ConditionTriggerId,
  Organization,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { endEpisode } from './store/endEpisode';
import { insertConfirmation } from './store/insertConfirmation';
import { nameActor } from '../timeline/nameActor';
import { insertEpisodes } from './store/insertEpisodes';
import { withdrawConfirmation } from './store/withdrawConfirmation';
import { tellEpisodes, TellEpisodesDeps } from './sweep/tellEpisodes';
import { insertVerdictChanges } from './store/verdictChanges';
import { confirmable } from './verdicts/verdictsOf';

/** Takes people's word on the conditions that no figures can prove. Of two at once, one wins. */
export class ConditionDesk {
  constructor(private readonly deps: TellEpisodesDeps) {}

  /** `known` is the verdict as it stands: its figures become part of the episode. */
  async confirm(
    organization: Organization,
    known: TriggerVerdict,
    word: { trigger: ConditionTriggerId; by: Actor; note: string },
  ): Promise<TriggerVerdict> {
    const { knex, clock } = this.deps;
    const { trigger, by, note } = word;
    const now = clock.now();
    const standing = {
      organizationId: organization.id,
      trigger,
      confirmation: { by: nameActor(by), at: now.toISOString(), note },
    };
    const verdict = confirmable(trigger, known, standing);
    const common = { organizationId: organization.id, trigger, verdict };
    await knex.transaction(async transaction => {
      if (!(await insertConfirmation({ transaction, standing }))) {
        throw new AlreadyAnsweredError(
          `${trigger} of ${organization.title} is confirmed already. Reload to see by whom.`,
        );
      }
      await insertEpisodes({
        transaction,
        episodes: [
          {
            ...common,
            kind: 'firing',
            onsetAt: new Date(verdict.onsetAt ?? now),
            detectedAt: now,
          },
        ],
      });
      await insertVerdictChanges({
        connection: transaction,
        changes: [{ ...common, state: 'firing', changedAt: now.getTime() }],
        judgedAt: now,
      });
    });
    await tellEpisodes(this.deps);
    return verdict;
  }

  async withdraw(
    organization: Organization,
    word: { trigger: ConditionTriggerId; by: Actor; reason: string },
  ): Promise<void> {
    const { knex, clock } = this.deps;
    const { trigger, by, reason } = word;
    const at = clock.now();
    await knex.transaction(async transaction => {
      const withdrawn = await withdrawConfirmation({
        transaction,
        organizationId: organization.id,
        trigger,
        by: nameActor(by),
        at,
        reason,
      });
      if (!withdrawn) {
        throw new AlreadyAnsweredError(
          `${trigger} of ${organization.title} is not confirmed, so there is nothing to withdraw. Reload to see its state.`,
        );
      }
      await endEpisode({
        transaction,
        organizationId: organization.id,
        trigger,
        at,
      });
    });
  }
}
