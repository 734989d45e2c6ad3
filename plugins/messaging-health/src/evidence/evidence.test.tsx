import {
  EvidenceKind,
  EVIDENCE_KINDS,
  say,
} from '@messaging-health/backstage-plugin-common';
import {
  AppLanguageApi,
  appLanguageApiRef,
} from '@backstage/core-plugin-api/alpha';
import { TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { renderScreen } from '../__testUtils__/renderScreen';
import {
  ago,
  contingency,
  FakeBackend,
  HOUR,
  incident,
  MINUTE,
  rollForward,
  signed,
} from '../testing';
import { rendererOf } from '.';

/** The language that somebody has chosen; the labels of tests stay English. */
const chosen = (language: string): AppLanguageApi => ({
  getAvailableLanguages: () => ({ languages: [language] }),
  setLanguage: () => {},
  getLanguage: () => ({ language }),
  language$: () => ({
    subscribe: () => ({ unsubscribe: () => {}, closed: false }),
    [Symbol.observable]() {
      return this;
    },
  }),
});

async function show(
  kind: EvidenceKind,
  content: Record<string, unknown>,
  language = 'en',
) {
  const Content = rendererOf(kind);
  const [evidence] = incident().evidence;
  await renderScreen(
    <TestApiProvider apis={[[appLanguageApiRef, chosen(language)]]}>
      <Content evidence={{ ...evidence, kind, content }} />
    </TestApiProvider>,
    new FakeBackend(),
  );
}

const operationId = rollForward().id;

describe('evidence', () => {
  it('tells the decision of a return with what it stands on', async () => {
    await show('operation-decision', {
      operationId,
      kind: 'roll-forward',
      reason: 'The fix is in.',
      terms: rollForward().terms,
    });
    expect(
      screen.getByText(/Roll-forward · Reason: The fix is in/),
    ).toBeVisible();
    expect(screen.getByText(/11 of 12 passed/)).toBeVisible();
  });

  it('tells what a switch cost', async () => {
    await show('switch-report', {
      operationId,
      from: ago(MINUTE),
      to: ago(MINUTE - 2),
      received: 4,
      executed: 3,
      lost: 1,
      conversations: [501],
    });
    expect(
      screen.getByText(/1 message was taken by no flow: a person/),
    ).toBeVisible();
    expect(screen.getByText('501')).toBeVisible();
  });

  it('tells that a contingency was verified, point by point', async () => {
    const { points, since } = contingency({
      'team-answers': signed,
      'stage-move-on-fallback': signed,
      'customer-informed': signed,
    });
    await show('contingency-verified', {
      operationId,
      since,
      verifiedAt: ago(MINUTE),
      points,
    });
    expect(screen.getByText(/7 of 7 points hold/)).toBeVisible();
    expect(screen.getByText(/The customer is informed — holds/)).toBeVisible();
  });

  it('tells what had drifted', async () => {
    await show('drift', {
      kind: 'automation-enabled',
      subject: 'rule:7',
      noticedAt: ago(HOUR),
    });
    expect(
      screen.getByText(/An automation was on again.*rule:7/),
    ).toBeVisible();
  });

  it('tells for how long v2 was seen to hold', async () => {
    await show('monitoring', {
      operationId,
      beganAt: ago(2 * HOUR),
      lookedAt: ago(1),
      heldMilliseconds: HOUR * 1000,
      hasData: true,
      looks: 240,
      restarts: 1,
      proofs: [
        {
          witness: 'monitor',
          holds: true,
          statement: { code: 'fixture', values: {}, text: '0.1 % of 900.' },
          at: ago(1),
        },
      ],
    });
    expect(
      screen.getByText(/held for 1 hour, looked at 240 times/),
    ).toBeVisible();
    expect(screen.getByText('holds: 0.1 % of 900.')).toBeVisible();
  });

  it.each([
    [true, '✔ Scenario "first-instagram-message", round 2: works'],
    [false, '✘ Scenario "first-instagram-message", round 2: does not work'],
  ])('tells of a scenario whether it works (%s)', async (holds, says) => {
    await show('scenario', {
      operationId,
      scenario: 'first-instagram-message',
      round: 2,
      holds,
    });
    expect(screen.getByText(says)).toBeVisible();
  });

  it('tables the lines that a source gave, and says what it could not give', async () => {
    await show('error-lines', {
      source: 'access-log',
      about: 'webhook',
      moment: 'detection',
      query: 'status >= 500',
      total: 812,
      isLowerBound: true,
      limitation: 'Lines are kept for 7 days.',
      items: [
        {
          at: ago(MINUTE),
          text: 'POST /webhook 502',
          facts: { status: 502 },
        },
      ],
    });
    expect(
      screen.getByText(
        'access-log · webhook · at detection · 1 of at least 812 kept',
      ),
    ).toBeVisible();
    expect(screen.getByText('Lines are kept for 7 days.')).toBeVisible();
    expect(screen.getByText('status >= 500')).toBeVisible();
    expect(
      screen.getByRole('cell', { name: 'POST /webhook 502' }),
    ).toBeVisible();
    expect(screen.getByRole('cell', { name: 'status: 502' })).toBeVisible();
  });

  it.each([
    [
      'en',
      "Asked: How the organization's workflows stand in n8n now.",
      /^As n8n answers now; it does not tell since when/,
    ],
    [
      'pt-BR',
      'Asked: Como estão agora os workflows da organização no n8n.',
      /^Como o n8n responde agora; ele não diz desde quando/,
    ],
  ])(
    'says in %s what a source was asked, and shows as code what was sent',
    async (language, question, limitation) => {
      await show(
        'workflow-states',
        {
          source: 'n8n',
          moment: 'decision',
          total: 0,
          query: 'GET /api/v1/workflows/v2-aurora',
          question: say('evidence.asked.workflows'),
          limitation: say('evidence.limit.workflows'),
          items: [],
        },
        language,
      );
      expect(screen.getByText(question)).toBeVisible();
      expect(screen.getByText(limitation)).toBeVisible();
      const sent = screen.getByText('GET /api/v1/workflows/v2-aurora');
      expect(sent.tagName).toBe('CODE');
      expect(sent).toHaveAttribute('translate', 'no');
    },
  );

  it('shows the words of a module that this version does not know', async () => {
    await show('error-lines', {
      source: 'their-own',
      moment: 'detection',
      total: 0,
      question: { code: 'their.own', values: {}, text: 'In their words.' },
      limitation: 'Kept for a day.',
      items: [],
    });
    expect(screen.getByText('Asked: In their words.')).toBeVisible();
    expect(screen.getByText('Kept for a day.')).toBeVisible();
  });

  it('tells a source that had nothing to tell from one that did not answer', async () => {
    await show('workflow-states', {
      source: 'n8n',
      moment: 'decision',
      total: 0,
      items: [],
    });
    expect(
      screen.getByText('The source answered, and had nothing to tell.'),
    ).toBeVisible();
  });

  it('tells which source did not answer, and why', async () => {
    await show('source-silent', {
      source: 'crm-sql',
      about: 'identity',
      askedFor: 'error-lines',
      because: 'connect ECONNREFUSED',
      attempts: 3,
    });
    expect(
      screen.getByText(
        /crm-sql did not answer \(Error lines, identity\): connect ECONNREFUSED/,
      ),
    ).toBeVisible();
  });

  it('shows the very text that a customer was sent', async () => {
    await show('communication', {
      language: 'pt',
      recipients: ['user:default/bento'],
      text: 'Identificamos instabilidade.',
    });
    const text = screen.getByText('Identificamos instabilidade.');
    expect(text).toHaveAttribute('lang', 'pt-BR');
    expect(screen.getByText('To user:default/bento')).toBeVisible();
  });

  it('tells which version of the analysis and which file was kept', async () => {
    await show('root-cause', { version: 2, stage: 'final', analysis: '…' });
    expect(screen.getByText('Version 2, final')).toBeVisible();
    await show('attachment', {
      fileName: 'web.log',
      type: 'text/plain',
      size: 2048,
      sha256: 'ab'.repeat(32),
    });
    expect(screen.getByText(/web\.log \(text\/plain, 2 kB\)/)).toBeVisible();
  });

  it.each(EVIDENCE_KINDS)(
    'of kind %s is shown as recorded where it is not understood',
    async kind => {
      await show(kind, { shape: 'unheard of' });
      expect(screen.getByText(/unheard of/)).toBeInTheDocument();
    },
  );
});
