import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { TABLES } from '../database';
import {
  carryThrough,
  createTestRoom,
  MortalDatabase,
  OperationPicture,
  readEndOf,
  restorePicture,
} from './__testUtils__';

const FOLDER = join(__dirname, '__fixtures__', 'recorded');

/** Every file of every recording: of each version that was released, and of each change of its records before. */
const RECORDINGS = readdirSync(FOLDER).flatMap(version =>
  readdirSync(join(FOLDER, version)).map((file): [string, string] => [
    version,
    file,
  ]),
);

describe('operations that an earlier version left behind', () => {
  let database: MortalDatabase;
  beforeAll(async () => {
    database = await MortalDatabase.create();
  });
  afterAll(() => database.knex.destroy());

  it.each(RECORDINGS)(
    'version %s, %s: are finished from wherever they stand',
    async (version, file) => {
      const pictures: OperationPicture[] = JSON.parse(
        readFileSync(join(FOLDER, version, file), 'utf8'),
      );
      expect(pictures.length).toBeGreaterThan(5);
      for (const picture of pictures) {
        await database.empty(Object.values(TABLES.operations));
        const outside = await restorePicture(database.knex, picture);
        database.death = outside.death;
        const room = createTestRoom(database.knex, outside, 'later');
        const { status } = await carryThrough(room, outside);
        expect({
          where: picture.where,
          end: await readEndOf(room, status),
        }).toEqual({ where: picture.where, end: picture.end });
      }
    },
    60_000,
  );
});
