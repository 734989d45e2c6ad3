import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Actor,
  Hypothesis,
  HypothesisStatus,
  say,
} from '@messaging-health/backstage-plugin-common';
import { maskPersonalData } from '../timeline';
import { nameActor } from '../timeline/nameActor';
import { IncidentChange } from './IncidentChange';
import { IncidentDependencies } from './IncidentDependencies';
import { insertHypothesis } from './store/insertHypothesis';
import { listHypotheses } from './store/listHypotheses';
import { putHypothesisEvidence } from './store/putHypothesisEvidence';
import { updateHypothesis } from './store/updateHypothesis';

/** Something of the record that speaks for a hypothesis, or against it: an item of evidence or an entry. */
export interface Pointer {
  stance: 'for' | 'against';
  evidenceId?: string;
  entry?: number;
}

async function find(change: IncidentChange, id: string): Promise<Hypothesis> {
  const { transaction: knex, incident } = change;
  const all = await listHypotheses({ knex, sequence: incident.sequence });
  const found = all.find(hypothesis => hypothesis.id === id);
  if (!found) {
    throw new NotFoundError(
      `${change.number} has no hypothesis ${id}. GET /incidents/${change.number} lists them.`,
    );
  }
  return found;
}

function refuseDecision(
  { text, status, decidedBy }: Hypothesis,
  wanted: HypothesisStatus,
): void {
  const who = decidedBy ? ` by ${nameActor(decidedBy)}` : '';
  if (status === wanted) {
    throw new ConflictError(`"${text}" is ${status} already${who}.`);
  }
  if (status !== 'open' && wanted !== 'open') {
    throw new ConflictError(
      `"${text}" was ${status}${who}. Reopen it first, with a reason.`,
    );
  }
}

/** What people guess at the cause, what speaks for and against it, and what became of it. */
export class HypothesisDesk {
  constructor(private readonly deps: IncidentDependencies) {}

  /** Throws `ConflictError` for an ended incident. */
  add(number: string, by: Actor, said: string): Promise<Hypothesis> {
    return IncidentChange.run(this.deps, number, async change => {
      change.requireOpen();
      const text = this.mask(said);
      const hypothesis: Hypothesis = {
        id: this.deps.newId(),
        ...{ text, author: by, at: change.at, status: 'open', evidence: [] },
      };
      const { transaction, incident } = change;
      const { sequence } = incident;
      await insertHypothesis({ transaction, sequence, hypothesis });
      const person = nameActor(by);
      await this.tell(
        change,
        by,
        say('record.hypothesis-added', { person, text }),
        { hypothesis: hypothesis.id },
      );
      return hypothesis;
    });
  }

  /** Throws `InputError` for what is not in this incident, `ConflictError` where that was said already. */
  async point(
    number: string,
    by: Actor,
    id: string,
    pointer: Pointer,
  ): Promise<Hypothesis> {
    const what = await this.requireInRecord(number, pointer);
    return IncidentChange.run(this.deps, number, async change => {
      change.requireOpen();
      const hypothesis = await find(change, id);
      const { stance, evidenceId, entry } = pointer;
      const before = hypothesis.evidence.find(
        known => known.evidenceId === evidenceId && known.entry === entry,
      );
      if (before?.stance === stance) {
        throw new ConflictError(
          `${what} speaks ${stance} this hypothesis already, says ${nameActor(
            before.by,
          )}.`,
        );
      }
      const { transaction, at } = change;
      await putHypothesisEvidence({
        ...{ transaction, id: this.deps.newId(), hypothesis: id },
        evidence: { ...pointer, by, at },
      });
      const words = { person: nameActor(by), what, text: hypothesis.text };
      await this.tell(
        change,
        by,
        say(`record.hypothesis-evidence-${stance}`, words),
        { hypothesis: id, ...pointer },
      );
      return find(change, id);
    });
  }

  /** Confirms, refutes or reopens it. Of two who decide at once, the second gets a `ConflictError`. */
  decide(
    number: string,
    by: Actor,
    id: string,
    decision: { status: HypothesisStatus; reason: string },
  ): Promise<Hypothesis> {
    return IncidentChange.run(this.deps, number, async change => {
      change.requireOpen();
      const { status } = decision;
      const hypothesis = await find(change, id);
      refuseDecision(hypothesis, status);
      const reason = this.mask(decision.reason);
      const { transaction, at } = change;
      await updateHypothesis({
        transaction,
        id,
        decision: { status, decidedBy: by, decidedAt: at, reason },
      });
      const words = { person: nameActor(by), text: hypothesis.text, reason };
      await this.tell(change, by, say(`record.hypothesis-${status}`, words), {
        hypothesis: id,
        status,
      });
      return find(change, id);
    });
  }

  private mask(text: string): string {
    return maskPersonalData(text, this.deps.pseudonymKey);
  }

  private async tell(
    change: IncidentChange,
    actor: Actor,
    statement: ReturnType<typeof say>,
    details: Record<string, unknown>,
  ): Promise<void> {
    await change.update();
    const entry = await change.append({
      ...{ actor, kind: 'hypothesis', statement, details },
    });
    await change.foundSomething(actor, entry.sequence);
  }

  /** How the record cites what is pointed at. */
  private async requireInRecord(
    number: string,
    { evidenceId, entry }: Pointer,
  ): Promise<string> {
    if (evidenceId !== undefined) {
      const items = await this.deps.evidence.list(number);
      if (!items.some(({ id }) => id === evidenceId)) {
        throw new InputError(
          `evidenceId: ${number} holds no item of evidence ${evidenceId}.`,
        );
      }
      return `[E:${evidenceId}]`;
    }
    const entries = await this.deps.timeline.list(number);
    if (!entries.some(({ sequence }) => sequence === entry)) {
      throw new InputError(
        `entry: the timeline of ${number} has no entry ${entry}.`,
      );
    }
    return `[#${entry}]`;
  }
}
