import { Clock } from '@messaging-health/backstage-plugin-node';

interface Appointment {
  at: number;
  action: () => void;
}

/**
 * One time for n8n and for who waits for it: a sleep moves it on at once, and what
 * n8n was to do meanwhile is done, in order.
 */
export class SteppingClock implements Clock {
  private current = Date.parse('2026-03-01T03:00:00Z');
  private appointments: Appointment[] = [];
  /** Called after each step: what people do meanwhile. */
  meanwhile: () => Promise<void> = async () => {};

  now(): Date {
    return new Date(this.current);
  }

  after(milliseconds: number, action: () => void): () => void {
    const appointment = { at: this.current + milliseconds, action };
    this.appointments.push(appointment);
    return () => {
      this.appointments = this.appointments.filter(
        other => other !== appointment,
      );
    };
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.advance(milliseconds);
    await this.meanwhile();
  }

  advance(milliseconds: number): void {
    const end = this.current + milliseconds;
    for (;;) {
      const [next] = this.appointments
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at);
      if (!next) {
        break;
      }
      this.appointments = this.appointments.filter(other => other !== next);
      this.current = Math.max(this.current, next.at);
      next.action();
    }
    this.current = end;
  }
}
