import fs from 'node:fs';
import path from 'node:path';
import { root, sandboxDir } from './paths.mjs';

const EXAMPLE_ORIGIN = 'http://127.0.0.1:7611';

/**
 * The catalog file with the sandbox's organizations: the example itself, or a copy
 * in which the CRM's webhook is where this run's CRM listens.
 */
export function writeOrganizations(crmOrigin) {
  const example = path.join(root, 'examples/organizations.yaml');
  if (crmOrigin === EXAMPLE_ORIGIN) {
    return example;
  }
  const text = fs.readFileSync(example, 'utf8');
  const copy = path.join(sandboxDir, 'organizations.yaml');
  fs.mkdirSync(sandboxDir, { recursive: true });
  fs.writeFileSync(copy, text.replaceAll(EXAMPLE_ORIGIN, crmOrigin));
  return copy;
}
