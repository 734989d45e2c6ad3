import path from 'node:path';
import { readSettings } from './settings';

describe('readSettings', () => {
  it('has the ports of app-config.yaml, and a folder in the repository', () => {
    const settings = readSettings({});
    expect(settings.ports).toEqual({
      control: 7610,
      crm: 7611,
      n8n: 7612,
      chatwoot: 7613,
      postgres: 7614,
    });
    expect(settings.dataDir).toBe(
      path.resolve(__dirname, '../../../../.sandbox'),
    );
    expect(settings.portalUrl).toBe('http://localhost:7007');
  });

  it('takes what the environment says', () => {
    const settings = readSettings({
      SANDBOX_CRM_PORT: '9001',
      SANDBOX_PORTAL_BACKEND_URL: 'http://localhost:9002/',
      SANDBOX_MESSAGES_PER_SECOND: '0.5',
    });
    expect(settings.ports.crm).toBe(9001);
    expect(settings.portalUrl).toBe('http://localhost:9002');
    expect(settings.messagesPerSecond).toBe(0.5);
  });

  it.each([
    ['SANDBOX_CRM_PORT', 'seven'],
    ['SANDBOX_N8N_PORT', '70000'],
    ['SANDBOX_PORTAL_BACKEND_URL', 'portal'],
    ['SANDBOX_MESSAGES_PER_SECOND', '0'],
  ])('names %s when it is "%s"', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(name);
  });
});
