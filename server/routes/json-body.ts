import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Fault } from '../faults/fault.ts';
import { faultFromJson } from '../faults/from-json.ts';
import { JsonRefusal } from '../json/refusal.ts';
import { parseStrictJson } from '../json/strict.ts';
import { decodeUtf8 } from '../json/utf8.ts';

const JSON_AS_IT_IS = 'application/json, without a content encoding';

/** Bodies are JSON as json/strict.ts reads it, and nothing else. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      try {
        done(null, parseBody(request, body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  app.addContentTypeParser('*', async () => {
    throw new Fault('unsupported-media-type', { expected: JSON_AS_IT_IS });
  });
}

function parseBody(request: FastifyRequest, body: Buffer): unknown {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new Fault('unsupported-media-type', { expected: JSON_AS_IT_IS });
  const text = decodeUtf8(body);
  if (text === undefined) throw new Fault('ill-formed-utf8');
  try {
    return parseStrictJson(text);
  } catch (error) {
    throw error instanceof JsonRefusal ? faultFromJson(error) : error;
  }
}
