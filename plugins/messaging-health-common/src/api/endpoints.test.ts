import { messagingHealthPermissions } from '../permissions';
import { endpoints } from './endpoints';

describe('endpoints', () => {
  it.each(Object.entries(endpoints))(
    '%s is described consistently',
    (id, endpoint) => {
      expect(endpoint.id).toBe(id);
      expect(messagingHealthPermissions).toContain(endpoint.permission);
      const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(
        match => match[1],
      );
      expect(Object.keys(endpoint.pathParameters.shape).sort()).toEqual(
        inPath.sort(),
      );
    },
  );

  it('has no two with the same method and path', () => {
    const places = Object.values(endpoints).map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });
});
