import { Requirement, Row } from '../report/report';
import { AppendRates } from './measureAppends';
import { ProofFigures } from './measureProof';

/** So long the check of the whole record may take. */
const MOST_SECONDS = 1;

const round = (number: number) => Math.round(number * 100) / 100;

/** The table. */
export function evidenceRows(rates: AppendRates, proof: ProofFigures): Row[] {
  return [
    { what: 'appended, entries/s', figure: Math.round(rates.appended) },
    { what: 'bare inserts, rows/s', figure: Math.round(rates.bare) },
    { what: 'appended / bare', figure: round(rates.appended / rates.bare) },
    {
      what: `${proof.entries} entries judged, s of processor`,
      figure: round(proof.judgeSeconds),
    },
    {
      what: 'the same on the clock, s',
      figure: round(proof.judgeClockSeconds),
    },
    {
      what: 'read from PostgreSQL before, s',
      figure: round(proof.readSeconds),
    },
    {
      what: 'by the script as a process, s',
      figure: round(proof.scriptSeconds),
    },
  ];
}

/** What must hold. */
export function evidenceRequirements(proof: ProofFigures): Requirement[] {
  const { entries, judgeClockSeconds, missed, tamperings } = proof;
  return [
    {
      text: `${entries} entries with their evidence verified in ${round(
        judgeClockSeconds,
      )} s on the clock, under ${MOST_SECONDS} s`,
      holds: judgeClockSeconds < MOST_SECONDS,
    },
    {
      text: 'a record as it was signed is intact to both judges',
      holds: proof.isIntact,
    },
    {
      text: `${
        tamperings - missed.length
      } of ${tamperings} tamperings found and named by both judges${
        missed.length > 0 ? `; not: ${missed.join(', ')}` : ''
      }`,
      holds: missed.length === 0,
    },
    {
      text: 'still valid after the erasure of 10 % of the contents',
      holds: proof.isIntactErased,
    },
  ];
}
