/**
 * Writes src/schema/openapi.json anew from the endpoint table. Run it after a change of
 * the API, from this package's folder:
 *
 *   node --require @backstage/cli/config/nodeTransform.cjs scripts/generateOpenApi.ts
 */
import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { buildOpenApi } from '../src/http/openapi/buildOpenApi';

const target = resolve(__dirname, '../src/schema/openapi.json');
writeFileSync(target, `${JSON.stringify(buildOpenApi(), null, 2)}\n`);
process.stdout.write(`Wrote ${target}\n`);
