import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findBarriers } from '../../__testUtils__/findBarriers';
import { showIncident } from '../../__testUtils__/showIncident';
import { showPanel } from '../../__testUtils__/showPanel';
import { FakeBackend, incident } from '../../testing';
import { CorrectiveActions } from './CorrectiveActions';

/** axe looks at each element of a whole page, on a busy machine too. */
const PATIENCE_MS = 120_000;

describe('The page of an incident, before the rules of accessibility', () => {
  it(
    'has no barrier',
    async () => {
      await showIncident(
        new FakeBackend({
          getIncident: () => incident(),
          listRcaVersions: () => ({ versions: [] }),
        }),
      );
      await screen.findByText(/INC-000042 is mitigated/);
      expect(await findBarriers()).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'has none in a dialog',
    async () => {
      await showPanel(CorrectiveActions, {});
      await userEvent.click(
        await screen.findByRole('button', { name: 'Add an action…' }),
      );
      await screen.findByRole('dialog');
      expect(await findBarriers()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
