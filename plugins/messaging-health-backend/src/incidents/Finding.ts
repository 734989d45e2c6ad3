import { Statement } from '@messaging-health/backstage-plugin-common';

/** What a record holds of one fact, or that and why it does not. */
export type Finding = { isPresent: boolean; statement: Statement };

/** It is there, as the statement says. */
export const present = (statement: Statement): Finding => ({
  isPresent: true,
  statement,
});

/** It is not, and the statement says who can give it. */
export const missing = (statement: Statement): Finding => ({
  isPresent: false,
  statement,
});
