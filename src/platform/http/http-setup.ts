import { type IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { type Logger } from 'pino';
import { Clock } from '../clock.js';
import { type Config } from '../config/config.js';
import { DomainError } from '../domain-error.js';
import { newId } from '../id.js';
import { ActorSource } from './actor-source.js';
import { networkOf } from './address.rules.js';
import { Drain } from './drain.js';
import { formFields } from './form-fields.js';
import { mediaType, ProblemFilter } from './problem.filter.js';
import { compressAnswers, keepLengthOf } from './compression.js';
import { cleanInput, idsOnly, jsonDepth, maxBodyBytes, maxDepth, singleValues } from './text-rules.js';
import { UnknownAddresses } from './unknown-addresses.js';
import { allowUploads, maxCaptureBytes } from './uploads.js';
import { validationPipe } from './validation.pipe.js';

/** Media types of captures: the only bodies of the API that are not JSON. */
export const captureTypes = ['application/pdf', 'text/html', 'text/plain'] as const;

/** Whether the escapes in a path stand for text; the router would answer others by itself, past every header and hook. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** The HTTP server below Nest: limits, time-outs, request ids. */
export const fastifyAdapter = (config: Config, logger: Logger): FastifyAdapter =>
  new FastifyAdapter({
    loggerInstance: logger as never,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: maxBodyBytes,
    trustProxy: config.proxyHops > 0 ? (_address: string, hop: number) => hop < config.proxyHops : false,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    rewriteUrl: ({ url }: IncomingMessage) => (isReadable(url ?? '/') ? (url ?? '/') : '/unreadable'),
    routerOptions: { maxParamLength: 200 },
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    return503OnClosing: false,
  } as never);

/** No page of ours, and none that shows ours, gets at anything of the reader's machine. */
const permissionsPolicy = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

function parseBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = typeof body === 'string' ? body : body.toString('utf8');
    if (text === '') return done(null, undefined);
    if (jsonDepth(text) > maxDepth) {
      return done(new DomainError('invalid', 'body-too-deep', `A body is nested at most ${maxDepth} deep.`));
    }
    return parse(request, text, done);
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    // Pages have forms; the API speaks JSON.
    if (request.url.startsWith('/api/')) return done(mediaType());
    return done(null, formFields(new URLSearchParams(body.toString())));
  });
  server.addContentTypeParser(
    [...captureTypes],
    { parseAs: 'buffer', bodyLimit: maxCaptureBytes },
    (_request, body, done) => done(null, body),
  );
}

/** Only requests of our own pages and of programs without a browser change anything. */
function refuseCrossSite(headers: Record<string, unknown>, method: string, origin: string): void {
  if (method === 'GET' || method === 'HEAD') return; // without a cookie too: nobody is signed in by another site
  const site = headers['sec-fetch-site'];
  const from = headers['origin'];
  const foreign =
    site !== undefined ? site !== 'same-origin' && site !== 'none' : from !== undefined && from !== origin;
  if (foreign) throw new DomainError('forbidden', 'cross-site', 'This request comes from another site.');
}

const isCapture = (contentType: string | undefined): boolean =>
  captureTypes.some((type) => contentType?.toLowerCase().split(/[;\s]/, 1)[0] === type);

/** Twenty megabytes are read from nobody who is not signed in, and for nothing but a capture. */
function refuseCaptures(server: FastifyInstance, callers: ActorSource): void {
  server.addHook('onRequest', async (request) => {
    if (!isCapture(request.headers['content-type']) || request.method === 'GET' || request.method === 'HEAD') return;
    if (request.method !== 'PUT' || request.routeOptions.url?.endsWith('/capture') !== true) throw mediaType();
    if ((await callers.actorOf(request)).kind === 'public') {
      throw new DomainError('unauthenticated', 'sign-in-required', 'Sign in, or send an API key.');
    }
  });
}

function addHooks(server: FastifyInstance, config: Config, app: NestFastifyApplication): void {
  const [drain, clock] = [app.get(Drain), app.get(Clock)];
  const callers = app.get(ActorSource, { strict: false });

  const origin = new URL(config.publicUrl).origin;
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // Nobody mistakes a trial's answers for a record, and an authenticator's code can be made for its time.
    if (config.trialClock !== null) void reply.header('x-concord-trial-clock', clock.now().toString());
    void reply.header('permissions-policy', permissionsPolicy);
    void reply.header('cache-control', 'no-store'); // what may be kept for a minute says so itself
    refuseCrossSite(request.headers, request.method, origin);
    request.anonymous = callers.isAnonymous(request);
    keepLengthOf(request);
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    idsOnly(request.params as Record<string, unknown>);
    singleValues(request.query as Record<string, unknown>);
    request.query = cleanInput(request.query);
    request.params = cleanInput(request.params);
    if (request.body !== undefined && !Buffer.isBuffer(request.body)) request.body = cleanInput(request.body);
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (drain.draining) void reply.header('connection', 'close');
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { routeOptions, method, id } = request;
    const entry = {
      request: id,
      method,
      route: routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.debug(entry, 'request');
    done();
  });
}

/** Everything between the socket and the controllers, the same in production and in tests. */
export async function setUpHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await server.register(cookie as never);
  await server.register(helmet as never, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
  if (config.floodLimit > 0) {
    const keyGenerator = ({ ip }: FastifyRequest): string => networkOf(ip);
    await server.register(rateLimit as never, { max: config.floodLimit, timeWindow: 60_000, keyGenerator });
  }
  await compressAnswers(server);
  parseBodies(server);
  await allowUploads(server);
  app.get(Drain).watch(app.getHttpServer());
  addHooks(server, config, app);
  refuseCaptures(server, app.get(ActorSource, { strict: false }));
  app.useGlobalPipes(validationPipe());
  const unknown = app.get(UnknownAddresses, { strict: false });
  app.useGlobalFilters(new ProblemFilter(unknown));
}
