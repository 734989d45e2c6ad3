import { Timers } from './Timers';

interface Appointment {
  at: number;
  action: () => void;
}

/** A clock for tests: it stands still until `advance`, which keeps every appointment in order. */
export class ManualTimers implements Timers {
  private current: number;
  private appointments: Appointment[] = [];

  constructor(start: string = '2026-03-01T03:00:00.000Z') {
    this.current = new Date(start).getTime();
  }

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

  advance(milliseconds: number): void {
    const end = this.current + milliseconds;
    for (;;) {
      const [next] = this.appointments
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at);
      if (!next) break;
      this.appointments = this.appointments.filter(other => other !== next);
      this.current = Math.max(this.current, next.at);
      next.action();
    }
    this.current = end;
  }
}
