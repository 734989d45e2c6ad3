import { SlaClock } from '@messaging-health/backstage-plugin-common';
import { SlaClocks } from './SlaClocks';

/** Nothing is owed in time: for rooms that are looked at without the clocks. */
export class NoClocks implements SlaClocks {
  async startAll() {}

  async meet() {}

  async windUp() {}

  async stop() {}

  async of(): Promise<Map<string, SlaClock[]>> {
    return new Map();
  }
}
