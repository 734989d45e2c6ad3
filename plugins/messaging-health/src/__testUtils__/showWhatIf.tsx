import { screen, within } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { WhatIfPage } from '../components/WhatIfPage';
import {
  answerFleet,
  Answers,
  FakeBackend,
  fleet,
  whatIfAnswer,
} from '../testing';
import { renderScreen } from './renderScreen';

/** An address that has asked its question. */
export const ASKED =
  '/?span=48h&from=2026-11-22T03:12:00.000Z&to=2026-11-24T03:12:00.000Z&triggers=webhook-5xx';

/** A backend that answers what-if questions, and knows a fleet. */
export function whatIfBackend(
  askWhatIf: Answers['askWhatIf'] = () => whatIfAnswer,
  rows = fleet.items,
) {
  return new FakeBackend({
    getFleet: request => answerFleet(rows, request),
    askWhatIf,
  });
}

/** Shows where one is, as the address bar does. */
function Address() {
  return <output data-testid="address">{useLocation().search}</output>;
}

/** What the address bar holds. */
export function addressBar() {
  return new URLSearchParams(screen.getByTestId('address').textContent ?? '');
}

/** Draws the panel at an address. */
export function showWhatIf(backend: FakeBackend, at?: string) {
  return renderScreen(
    <>
      <WhatIfPage />
      <Address />
    </>,
    backend,
    { at },
  );
}

/** The outcomes in the table, from top to bottom. */
export function outcomesShown() {
  return within(screen.getByRole('table', { name: 'What would differ' }))
    .getAllByRole('row')
    .slice(1)
    .map(row => row.querySelector('td')?.textContent);
}
