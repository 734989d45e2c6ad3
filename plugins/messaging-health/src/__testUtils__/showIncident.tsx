import { Route, Routes } from 'react-router-dom';
import { IncidentPage } from '../components/IncidentPage';
import { FakeBackend } from '../testing';
import { renderScreen } from './renderScreen';

/** Draws the page of incident INC-000042. */
export function showIncident(
  backend: FakeBackend,
  options: Parameters<typeof renderScreen>[2] = {},
) {
  return renderScreen(
    <Routes>
      <Route path="/incidents/:number" element={<IncidentPage />} />
    </Routes>,
    backend,
    { at: '/incidents/INC-000042', ...options },
  );
}
