import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Actor,
  CorrectiveAction,
  isActionOpen,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { maskPersonalData } from '../timeline';
import { nameActor } from '../timeline/nameActor';
import { IncidentChange } from './IncidentChange';
import { IncidentDependencies } from './IncidentDependencies';
import { requireInCatalog } from './requireInCatalog';
import { listCorrectiveActions } from './store/listCorrectiveActions';
import { putCorrectiveAction } from './store/putCorrectiveAction';

/** What people say of an action. */
type Terms = Pick<
  CorrectiveAction,
  'title' | 'owner' | 'dueOn' | 'link' | 'blocksReturn'
>;

/** What a change of an action names; `null` takes its link away. */
type Changes = Partial<Omit<Terms, 'link'>> & { link?: string | null };

async function findOpen(
  change: IncidentChange,
  id: string,
): Promise<CorrectiveAction> {
  const { transaction: knex, incident } = change;
  const all = await listCorrectiveActions({
    knex,
    sequence: incident.sequence,
  });
  const found = all.find(action => action.id === id);
  if (!found) {
    throw new NotFoundError(
      `${change.number} has no corrective action ${id}. GET /incidents/${change.number} lists them.`,
    );
  }
  if (!isActionOpen(found)) {
    throw new ConflictError(
      `"${found.title}" is ${
        found.doneAt ? 'done' : 'withdrawn'
      } already. Add another corrective action where there is more to do.`,
    );
  }
  return found;
}

/**
 * What is to be done so that it does not happen again. An open one may be changed and ended
 * also after the incident's end, since work that blocks nothing may outlive it.
 */
export class CorrectiveActionDesk {
  constructor(private readonly deps: IncidentDependencies) {}

  /** Throws `InputError` for an owner that the catalog doesn't know, `ConflictError` for an ended incident. */
  async add(
    number: string,
    by: Actor,
    { title, ...terms }: Terms,
  ): Promise<CorrectiveAction> {
    await requireInCatalog(this.deps, 'owner', terms.owner);
    return IncidentChange.run(this.deps, number, async change => {
      change.requireOpen();
      const action: CorrectiveAction = {
        ...{ id: this.deps.newId(), title: this.mask(title), ...terms },
        ...{ createdBy: by, createdAt: change.at },
      };
      return this.put(
        change,
        by,
        action,
        say('record.action-added', {
          ...{ person: nameActor(by), title: action.title },
          ...{ owner: action.owner, dueOn: action.dueOn },
        }),
      );
    });
  }

  /** Changes an open one. */
  async change(
    number: string,
    by: Actor,
    id: string,
    { reason, link, ...changes }: Changes & { reason: string },
  ): Promise<CorrectiveAction> {
    if (changes.owner !== undefined) {
      await requireInCatalog(this.deps, 'owner', changes.owner);
    }
    return IncidentChange.run(this.deps, number, async change => {
      const before = await findOpen(change, id);
      const title = this.mask(changes.title ?? before.title);
      const action = {
        ...{ ...before, ...changes, title },
        link: link === undefined ? before.link : link ?? undefined,
      };
      return this.put(
        change,
        by,
        action,
        say('record.action-changed', {
          ...{ person: nameActor(by), title, reason },
          ...{ owner: action.owner, dueOn: action.dueOn },
        }),
      );
    });
  }

  /** Says that it is done, and where that can be seen. */
  finish(
    number: string,
    by: Actor,
    id: string,
    { link, note }: { link?: string; note?: string },
  ): Promise<CorrectiveAction> {
    return IncidentChange.run(this.deps, number, async change => {
      const before = await findOpen(change, id);
      const action = {
        ...{ ...before, link: link ?? before.link },
        ...{ doneAt: change.at, doneBy: by },
      };
      const words = { person: nameActor(by), title: action.title };
      const statement = note
        ? say('record.action-done-with-note', { ...words, note })
        : say('record.action-done', words);
      return this.put(change, by, action, statement);
    });
  }

  /** Says that it is not needed after all, and why. */
  withdraw(
    number: string,
    by: Actor,
    id: string,
    said: string,
  ): Promise<CorrectiveAction> {
    return IncidentChange.run(this.deps, number, async change => {
      const before = await findOpen(change, id);
      const reason = this.mask(said);
      const action = { ...before, withdrawnAt: change.at, reason };
      const words = { person: nameActor(by), title: action.title, reason };
      return this.put(
        change,
        by,
        action,
        say('record.action-withdrawn', words),
      );
    });
  }

  private mask(text: string): string {
    return maskPersonalData(text, this.deps.pseudonymKey);
  }

  private async put(
    change: IncidentChange,
    actor: Actor,
    { link: named, ...terms }: CorrectiveAction,
    statement: Statement,
  ): Promise<CorrectiveAction> {
    const { transaction, incident } = change;
    const { sequence } = incident;
    // An address may hold a person in its query, or a token.
    const masked = named === undefined ? {} : { link: this.mask(named) };
    const action: CorrectiveAction = { ...terms, ...masked };
    await putCorrectiveAction({ transaction, sequence, action });
    const { id, owner, dueOn, link, blocksReturn } = action;
    await change.append({
      actor,
      kind: 'corrective-action',
      statement,
      details: { action: id, owner, dueOn, link: link ?? null, blocksReturn },
    });
    await change.update();
    return action;
  }
}
