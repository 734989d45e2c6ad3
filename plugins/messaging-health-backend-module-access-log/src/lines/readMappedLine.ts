import { z } from 'zod';
import { FieldMapping } from '../config/DrainConfig';
import { ReadLine } from './AccessLogRequest';
import { readMoment } from './readMoment';
import { readPath } from './readPath';
import { readTarget } from './readTarget';

const textSchema = z.string().min(1);
const idSchema = z.union([textSchema, z.number().transform(String)]);
const statusSchema = z.coerce.number().int().min(100).max(599);

function unreadable(field: keyof FieldMapping): ReadLine {
  return { kind: 'unreadable', why: `fields.${field} is not in it` };
}

/** Reads a line by the fields that app-config maps. */
export function readMappedLine(line: unknown, fields: FieldMapping): ReadLine {
  const text = (field: 'host' | 'path' | 'method' | 'userAgent') => {
    const path = fields[field];
    return path === undefined
      ? undefined
      : textSchema.safeParse(readPath(line, path)).data;
  };
  const path = text('path');
  const target =
    path === undefined ? undefined : readTarget(text('host'), path);
  if (!target) {
    return unreadable(path === undefined ? 'path' : 'host');
  }
  const method = text('method');
  if (fields.method !== undefined && method === undefined) {
    return unreadable('method');
  }
  const status = statusSchema.safeParse(readPath(line, fields.status));
  if (!status.success) {
    return unreadable('status');
  }
  const at = readMoment(readPath(line, fields.at), fields.atUnit);
  if (!at) {
    return unreadable('at');
  }
  return {
    kind: 'request',
    request: {
      ...target,
      method: method?.toLocaleUpperCase('en-US'),
      status: status.data,
      at,
      id:
        fields.id === undefined
          ? undefined
          : idSchema.safeParse(readPath(line, fields.id)).data,
      userAgent: text('userAgent'),
    },
  };
}
