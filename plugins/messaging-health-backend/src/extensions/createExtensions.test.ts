import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  SignalSource,
  WebhookProber,
} from '@messaging-health/backstage-plugin-node';
import { createExtensions } from './createExtensions';

const source = (id: string): SignalSource => ({
  id,
  signal: 'identity',
  observe: jest.fn(),
});

describe('createExtensions', () => {
  it('keeps sources in the order of their registration', () => {
    const { points, signalSources } = createExtensions();
    points.signalSources.addSignalSource(source('one'));
    points.signalSources.addSignalSource(source('other'));
    expect(signalSources.sources.map(({ id }) => id)).toEqual(['one', 'other']);
  });

  it('refuses a second source of one id', () => {
    const { points } = createExtensions();
    points.signalSources.addSignalSource(source('one'));
    expect(() => points.signalSources.addSignalSource(source('one'))).toThrow(
      ConflictError,
    );
  });

  it('keeps sources of evidence, and refuses a second of one id', () => {
    const { points, evidenceSources } = createExtensions();
    const evidence = { id: 'one', offers: [], collect: jest.fn() };
    points.evidenceSources.addEvidenceSource(evidence);
    expect(evidenceSources.sources).toEqual([evidence]);
    expect(() => points.evidenceSources.addEvidenceSource(evidence)).toThrow(
      ConflictError,
    );
  });

  it('says which module to install when a missing platform is used', () => {
    const { slots } = createExtensions();
    expect(slots.automation.installed).toBe(false);
    expect(() => slots.automation.get()).toThrow(ServiceUnavailableError);
    expect(() => slots.automation.get()).toThrow(
      '@messaging-health/backstage-plugin-backend-module-n8n',
    );
    expect(() => slots.inbox.get()).toThrow('module-chatwoot');
    expect(() => slots.prober.get()).toThrow('module-crm-webhook');
  });

  it('gives the platform that was set, and refuses a second', () => {
    const { points, slots } = createExtensions();
    const prober: WebhookProber = { probe: jest.fn(), deliver: jest.fn() };
    points.webhookProber.setWebhookProber(prober);
    expect(slots.prober.get()).toBe(prober);
    expect(() => points.webhookProber.setWebhookProber(prober)).toThrow(
      ConflictError,
    );
  });
});
