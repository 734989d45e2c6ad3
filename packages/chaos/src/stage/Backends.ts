import { BackendProcess } from '@messaging-health/bench';
import { Effect, EffectWatcher } from './Gate';
import { Stage } from './Stage';

/** Decides whether a backend dies at an effect; asked before it and after. */
export type Assassin = (effect: Effect, when: 'before' | 'after') => boolean;

interface Replica {
  process: BackendProcess;
  isAlive: boolean;
  /** Resolves when the replica that was killed is up again. */
  reborn: Promise<void>;
}

/** One or two replicas that can be killed at any instant, and are started again each time. */
export class Backends {
  private readonly replicas: Replica[] = [];
  assassin: Assassin = () => false;
  kills = 0;

  private constructor() {}

  static async start(stage: Stage, count: number): Promise<Backends> {
    const backends = new Backends();
    for (let index = 0; index < count; index++) {
      const process = await stage.startBackend(backends.watcher(index));
      backends.replicas.push({
        process,
        isAlive: true,
        reborn: Promise.resolve(),
      });
    }
    return backends;
  }

  /** One of them, whether it lives or not. */
  at(index: number): BackendProcess {
    return this.replicas[index].process;
  }

  get count(): number {
    return this.replicas.length;
  }

  /** A replica that lives, in turns; waits for one where none does. */
  async alive(): Promise<BackendProcess> {
    const living = this.replicas.filter(({ isAlive }) => isAlive);
    if (living.length > 0) {
      return living[this.kills % living.length].process;
    }
    await Promise.any(this.replicas.map(({ reborn }) => reborn));
    return this.alive();
  }

  /** Kills one at once, and starts it again in the background. */
  async kill(index: number): Promise<void> {
    const replica = this.replicas[index];
    if (!replica.isAlive) {
      return;
    }
    replica.isAlive = false;
    this.kills += 1;
    const dead = replica.process.kill();
    // From this instant on it is what others wait for, though it is not yet begun.
    replica.reborn = dead
      .then(() => replica.process.start())
      .then(() => {
        replica.isAlive = true;
      });
    replica.reborn.catch(() => undefined);
    await dead;
  }

  async allReborn(): Promise<void> {
    await Promise.all(this.replicas.map(({ reborn }) => reborn));
  }

  async stop(): Promise<void> {
    await this.allReborn().catch(() => undefined);
    await Promise.all(this.replicas.map(({ process }) => process.stop()));
  }

  private watcher(index: number): EffectWatcher {
    return {
      before: async effect => {
        if (this.assassin(effect, 'before')) {
          await this.kill(index);
          throw new Error('Killed before it.');
        }
      },
      after: async effect => {
        if (this.assassin(effect, 'after')) {
          await this.kill(index);
        }
      },
    };
  }
}
