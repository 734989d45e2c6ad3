import { N8nFaultBoard } from './N8nFaultBoard';

/** Publications that a fault swallows: taken, answered, and never carried out. */
export class SwallowedPublications {
  private readonly times = new Map<string, number>();

  constructor(private readonly faults: N8nFaultBoard) {}

  /** Whether this one goes unheard. `n8n-active-not-served` gives way at the third in a row. */
  swallows(id: string): boolean {
    if (!this.isSwallowing(id)) return false;
    const times = (this.times.get(id) ?? 0) + 1;
    const givesWay = times > 2 && !this.faults.isOn('n8n-never-served', id);
    if (givesWay) this.times.delete(id);
    else this.times.set(id, times);
    return !givesWay;
  }

  forget(id: string): void {
    this.times.delete(id);
  }

  /** Takes out those that no fault holds any longer. */
  takeReleased(): string[] {
    const released = [...this.times.keys()].filter(
      id => !this.isSwallowing(id),
    );
    released.forEach(id => this.times.delete(id));
    return released;
  }

  private isSwallowing(id: string): boolean {
    return (
      this.faults.isOn('n8n-never-served', id) ||
      this.faults.isOn('n8n-active-not-served', id)
    );
  }
}
