import fs from 'node:fs';
import path from 'node:path';
import { ConfigSchema, loadConfigSchema } from '@backstage/config-loader';
import {
  endpoints,
  parseOrganization,
} from '@messaging-health/backstage-plugin-common';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { JsonObject } from '@backstage/types';
import manifest from '../../package.json';
import { examplesOf, linksOf, readDocuments, ROOT } from './readDocuments';

const documents = readDocuments();
const examples = documents.flatMap(examplesOf);
const yamlExamples = examples
  .filter(({ language }) => language === 'yaml')
  .map(({ name, text }) => ({
    name,
    values: parseAllDocuments(text).map(one => one.toJS()),
  }));
const isConfig = z.object({ messagingHealth: z.looseObject({}) });
const annotatedSchema = z.object({
  metadata: z.object({
    name: z.string().default('cantina-aurora'),
    annotations: z.record(z.string(), z.string()),
  }),
});

describe('The documentation', () => {
  it.each(documents)('leads only to what is there: $file', document => {
    const lost = linksOf(document).filter(
      target => !fs.existsSync(path.join(ROOT, target)),
    );
    expect(lost).toEqual([]);
  });

  it('has a table of contents that names every page', () => {
    const contents = fs.readFileSync(path.join(ROOT, 'mkdocs.yml'), 'utf8');
    const missing = documents
      .filter(({ file }) => file.startsWith('docs/'))
      .map(({ file }) => path.relative('docs', file))
      .filter(file => !contents.includes(`: ${file}\n`));
    expect(missing).toEqual([]);
  });

  it('has us install the very packages that this backend runs', () => {
    const [frontPage] = documents;
    const installed = [
      ...frontPage.text.matchAll(/add\(import\('([^']+)'\)\)/g),
    ]
      .map(([, name]) => name)
      .sort();
    const ours = Object.keys(manifest.dependencies).filter(
      name =>
        name.startsWith('@messaging-health/') && !name.endsWith('-common'),
    );
    expect(installed).toEqual(ours.sort());
  });
});

describe('The config examples', () => {
  let schema: ConfigSchema;
  beforeAll(async () => {
    schema = await loadConfigSchema({
      dependencies: Object.keys(manifest.dependencies).filter(name =>
        name.startsWith('@messaging-health/'),
      ),
      excludePackageDependencies: true,
      noUndeclaredProperties: true,
    });
  }, 60_000);
  const configs = yamlExamples.flatMap(({ name, values }) =>
    values
      .filter(value => isConfig.safeParse(value).success)
      .map(({ messagingHealth }): { name: string; data: JsonObject } => ({
        name,
        data: { messagingHealth },
      })),
  );

  /** A part is added to the front page's, as its reader would. */
  const judge = (data: JsonObject) =>
    schema.process(
      [configs[0].data, data].map((one, index) => ({
        data: one,
        context: `part ${index + 1}`,
      })),
    );

  it.each(configs)('hold what the schema knows: $name', ({ data }) => {
    expect(() => judge(data)).not.toThrow();
  });

  it('would be refused with a field that nobody knows', () => {
    expect(configs.length).toBeGreaterThan(8);
    expect(() => judge({ messagingHealth: { pseudonimKey: 'x' } })).toThrow(
      'pseudonimKey',
    );
  });
});

describe('The examples of an organization', () => {
  const organizations = yamlExamples.flatMap(({ name, values }) =>
    values
      .map(value => annotatedSchema.safeParse(value))
      .flatMap(({ data }) => (data ? [{ name, metadata: data.metadata }] : [])),
  );

  it.each(organizations)('are complete: $name', ({ metadata }) => {
    const parsed = parseOrganization({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata,
    });
    expect(parsed).toMatchObject({
      kind: 'organization',
      organization: { problems: [] },
    });
  });

  it('stand on more pages than one', () => {
    expect(organizations.length).toBeGreaterThan(1);
  });
});

describe('The examples of pushed observations', () => {
  const bodies = examples
    .filter(({ language }) => language === 'sh')
    .flatMap(({ name, text }) =>
      [...text.matchAll(/-d '(\{"sender".*?\})'\n/g)].map(([, body]) => ({
        name,
        body,
      })),
    );

  it.each(bodies)('are taken by the endpoint: $name', ({ body }) => {
    const sent = endpoints.pushObservations.body.parse(JSON.parse(body));
    expect(sent.observations.length).toBeGreaterThan(0);
  });

  it('are there at all', () => {
    expect(bodies.length).toBeGreaterThan(0);
  });
});
