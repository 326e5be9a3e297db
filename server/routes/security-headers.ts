import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';

/** Pages hold a style sheet and forms, and no script at all. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
  },
};

/** Of helmet's headers, those that mean something for data; the others are about pages. */
const OF_DATA = [
  'cross-origin-resource-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];
/** Should a browser show data as a page, it may do nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Sends what helmet does with every reply. helmet puts it together for each; here it is asked once, as it is always the same. */
export async function sendSecurityHeaders(app: FastifyInstance): Promise<void> {
  const ofPages = await headersOfHelmet();
  const ofData = Object.fromEntries(Object.entries(ofPages).filter(([name]) => OF_DATA.includes(name)));
  ofData['content-security-policy'] = DATA_POLICY;
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/v1/') ? ofData : ofPages);
    done();
  });
}

async function headersOfHelmet(): Promise<Readonly<Record<string, string>>> {
  const plain = fastify();
  const secured = fastify();
  await secured.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY });
  const [before, after] = await Promise.all([plain, secured].map((each) => each.inject({ url: '/' })));
  await Promise.all([plain.close(), secured.close()]);
  const added = Object.entries(after!.headers).filter(([name]) => before!.headers[name] === undefined);
  return Object.fromEntries(added.map(([name, value]) => [name, String(value)]));
}
