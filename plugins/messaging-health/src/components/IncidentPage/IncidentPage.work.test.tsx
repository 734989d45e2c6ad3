import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catchDownloads } from '../../__testUtils__/catchDownloads';
import { showIncident } from '../../__testUtils__/showIncident';
import { seen } from '../../__testUtils__/showTab';
import {
  attachment,
  correctiveAction,
  FakeBackend,
  incident,
  incidentSummary,
  recordVerdict,
} from '../../testing';

const bento = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'bento', title: 'Bento' },
  spec: {},
};

const showing = (changes = {}) =>
  new FakeBackend({ getIncident: () => incident(changes) });

const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(screen.getByRole('dialog'));
};

const picked = (name: string, type: string, content: string) =>
  new File([content], name, { type });

describe('Work on the record of an incident', () => {
  it('adds a corrective action with owner, day and link', async () => {
    const backend = showing();
    backend.answers.addCorrectiveAction = () => correctiveAction();
    await showIncident(backend, { entities: [bento] });
    const dialog = await open('Add an action…');
    fireEvent.change(dialog.getByLabelText(/What is to be done/), {
      target: { value: 'Test the webhook' },
    });
    await userEvent.type(dialog.getByRole('textbox', { name: /Owner/ }), 'ben');
    await userEvent.click(await screen.findByRole('option', { name: /Bento/ }));
    fireEvent.change(dialog.getByLabelText(/Due on/), {
      target: { value: '2026-12-01' },
    });
    fireEvent.change(dialog.getByLabelText(/^Link/), {
      target: { value: 'https://issues.example/7' },
    });
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'addCorrectiveAction')[0].body).toEqual({
      title: 'Test the webhook',
      owner: 'user:default/bento',
      dueOn: '2026-12-01',
      link: 'https://issues.example/7',
      blocksReturn: true,
    });
  });

  it('changes of an action only what was changed', async () => {
    const backend = showing();
    backend.answers.changeCorrectiveAction = () => correctiveAction();
    await showIncident(backend);
    const dialog = await open('Change: Test the webhook before each release');
    fireEvent.change(dialog.getByLabelText(/Due on/), {
      target: { value: '2026-12-24' },
    });
    await userEvent.type(dialog.getByLabelText(/Why/), 'More time.');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'changeCorrectiveAction')[0].body).toEqual({
      dueOn: '2026-12-24',
      reason: 'More time.',
    });
  });

  it('says that an action is done, and where that can be seen', async () => {
    const backend = showing();
    backend.answers.finishCorrectiveAction = () => correctiveAction();
    await showIncident(backend);
    const dialog = await open('Done: Test the webhook before each release');
    await userEvent.click(dialog.getByRole('button', { name: 'It is done' }));
    expect(seen(backend, 'finishCorrectiveAction')[0].body).toEqual({
      link: 'https://issues.example/42',
    });
  });

  it('plans the return of v2', async () => {
    const backend = showing({ plannedGoLiveAt: undefined });
    backend.answers.planGoLive = () => incidentSummary();
    await showIncident(backend);
    const dialog = await open('When is v2 planned to return?');
    fireEvent.change(dialog.getByLabelText(/Date and time/), {
      target: { value: '2026-12-01T10:00' },
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'planGoLive')[0].body).toEqual({
      at: new Date('2026-12-01T10:00').toISOString(),
    });
  });

  it('attaches a file, and says so', async () => {
    const backend = showing();
    backend.answers.attachFile = () => attachment();
    await showIncident(backend);
    const input = await screen.findByLabelText(/Attach a file/);
    await userEvent.upload(input, picked('web.log', 'text/plain', 'POST 502'));
    expect(await screen.findByText('web.log is attached.')).toBeVisible();
    expect(seen(backend, 'attachFile')[0].body).toEqual({
      name: 'web.log',
      type: 'text/plain',
      content: btoa('POST 502'),
    });
  });

  it('takes a dropped file, and refuses what the server would refuse without sending it', async () => {
    const backend = showing();
    await showIncident(backend);
    const zone = (await screen.findByText(/Attach a file/)).parentElement!;
    fireEvent.drop(zone, {
      dataTransfer: { files: [picked('a.zip', 'application/zip', 'PK')] },
    });
    expect(
      await screen.findByText(/a\.zip is of a type that is not taken/),
    ).toBeVisible();
    expect(seen(backend, 'attachFile')).toEqual([]);
  });

  it('saves an attached file under its name', async () => {
    const saved = catchDownloads();
    const backend = showing();
    backend.answers.downloadAttachment = () => ({
      name: 'webhook.log',
      type: 'text/plain',
      content: 'POST 502',
    });
    await showIncident(backend);
    fireEvent.click(
      await screen.findByRole('button', { name: 'Save webhook.log' }),
    );
    await waitFor(() =>
      expect(saved).toEqual([{ name: 'webhook.log', text: 'POST 502' }]),
    );
    jest.restoreAllMocks();
  });

  it('has the whole record verified, and shows what it was signed with', async () => {
    const backend = showing();
    backend.answers.verifyRecord = () => recordVerdict();
    await showIncident(backend);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Verify all of it at the server',
      }),
    );
    expect(
      await screen.findByText(/The server has verified all of it/),
    ).toBeVisible();
    expect(screen.getByText(/key 0123456789abcdef/)).toBeVisible();
  });

  it('lists all that does not fit, each with its entry', async () => {
    const backend = showing();
    backend.answers.verifyRecord = () =>
      recordVerdict({
        intact: false,
        findings: [
          { problem: 'evidence-altered', sequence: 1, id: 'evidence-1' },
          { problem: 'head-forged', sequence: 0 },
        ],
      });
    await showIncident(backend);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Verify all of it at the server',
      }),
    );
    const broken = await screen.findByText(/does not fit its proof/);
    const findings = within(broken.parentElement!);
    expect(findings.getByText(/kept with entry 1 was altered/)).toBeVisible();
    expect(findings.getByText(/signature of the end/)).toBeVisible();
    expect(findings.getByRole('link', { name: 'Entry 1' })).toBeVisible();
  });

  it('erases what was chosen, after it said that this is for good', async () => {
    const backend = showing();
    backend.answers.eraseContents = () => incident().timeline[0];
    await showIncident(backend);
    const dialog = await open('Erase contents…');
    expect(dialog.getByText(/gone for good, for everybody/)).toBeVisible();
    await userEvent.click(
      dialog.getByRole('checkbox', { name: '#2 A rollback was decided.' }),
    );
    await userEvent.type(dialog.getByLabelText(/Why/), 'A name was in it.');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Erase 1 content for good' }),
    );
    expect(seen(backend, 'eraseContents')[0].body).toMatchObject({
      entries: [2],
      evidence: [],
      reason: 'A name was in it.',
    });
  });
});
