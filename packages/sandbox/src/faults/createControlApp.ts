import express, { NextFunction, Request, Response } from 'express';
import Router from 'express-promise-router';
import { FaultBook } from './FaultBook';
import { UnknownNameError } from './UnknownNameError';

/** The door by which `yarn sandbox …` and the browser tests steer a running sandbox. */
export function createControlApp(
  faults: FaultBook,
  readStatus: () => Promise<object>,
): express.Express {
  const app = express();
  app.disable('x-powered-by');
  const router = Router();
  router.get('/status', async (_request, response) => {
    response.json(await readStatus());
  });
  router.post('/faults/:name/:fault', async (request, response) => {
    const { name, fault } = request.params;
    await faults.set(name, fault, true);
    response.json({ name, faults: faults.listOf(name) });
  });
  router.delete('/faults/:name/:fault', async (request, response) => {
    const { name, fault } = request.params;
    await faults.set(name, fault, false);
    response.json({ name, faults: faults.listOf(name) });
  });
  router.post('/heal/:name', async (request, response) => {
    const { name } = request.params;
    response.json({ name, healed: await faults.heal(name), faults: [] });
  });
  app.use(router);
  app.use(
    (error: Error, _request: Request, response: Response, _: NextFunction) => {
      response
        .status(error instanceof UnknownNameError ? 404 : 500)
        .json({ error: error.message });
    },
  );
  return app;
}
