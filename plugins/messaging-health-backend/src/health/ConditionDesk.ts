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
import { conditionVerdict } from './verdicts/verdictsOf';

/** Takes people's word on the conditions that no figures can prove. Of two at once, one wins. */
export class ConditionDesk {
  constructor(private readonly deps: TellEpisodesDeps) {}

  async confirm(
    organization: Organization,
    trigger: ConditionTriggerId,
    by: Actor,
    note: string,
  ): Promise<TriggerVerdict> {
    const { knex, clock } = this.deps;
    const now = clock.now();
    const standing = {
      organizationId: organization.id,
      trigger,
      confirmation: { by: nameActor(by), at: now.toISOString(), note },
    };
    const verdict = conditionVerdict(trigger, standing);
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
            organizationId: organization.id,
            trigger,
            onsetAt: now,
            detectedAt: now,
            verdict,
          },
        ],
      });
    });
    await tellEpisodes(this.deps);
    return verdict;
  }

  async withdraw(
    organization: Organization,
    trigger: ConditionTriggerId,
    by: Actor,
    reason: string,
  ): Promise<TriggerVerdict> {
    const { knex, clock } = this.deps;
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
    return conditionVerdict(trigger, undefined);
  }
}
