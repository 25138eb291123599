import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { statusOfKind } from './platform/domain-error.js';
import { type AccessRule } from './platform/http/access.js';
import { problemsOf } from './platform/http/problems.js';
import { type Route, RouteTable } from './platform/http/route-table.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri', description: '`urn:concord:problem:` and the code.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: programs decide by it.' },
    detail: { type: 'string', description: 'One sentence for people.' },
    instance: { type: 'string', format: 'uri', description: 'Names the request, for the operator.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'detail'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
} as const;

const about = (rule: AccessRule): string => {
  if (rule.kind === 'anyone') return 'Anyone.';
  if (rule.kind === 'signed-in') return 'Whoever is signed in.';
  if (rule.kind === 'operator') return 'The operator.';
  const key = rule.scope === null ? 'No API key.' : `API keys with the scope \`${rule.scope}\`.`;
  return `Offices: ${rule.offices.join(', ')}. ${rule.fresh ? 'Needs a fresh second factor. ' : ''}${key}`;
};

/** All problem answers of an operation, one a status, each with its codes. */
function problemAnswers(route: Route): Record<string, object> {
  const byStatus = [...problemsOf(route)].map(([kind, codes]) => [statusOfKind[kind], [...codes].sort()] as const);
  return Object.fromEntries(
    byStatus.map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        content: {
          'application/problem+json': {
            schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }] },
          },
        },
      },
    ]),
  );
}

const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

function describeOperation(operation: Operation, route: Route): void {
  operation.description = [operation.description, about(route.rule)].filter(Boolean).join('\n\n');
  Object.assign(operation.responses, problemAnswers(route));
  const parameters = (operation.parameters ??= []) as object[];
  for (const parameter of parameters as { in?: string; name?: string; schema?: Record<string, unknown> }[]) {
    const isId = parameter.in === 'path' && (parameter.name === 'id' || parameter.name?.endsWith('Id'));
    if (isId === true) parameter.schema = { type: 'string', format: 'uuid' };
  }
  if (route.ifMatch) parameters.push(header('If-Match', 'The ETag that was read, for example `"3"`.', true));
  if (route.method === 'POST' && route.rule.kind !== 'anyone') {
    parameters.push(
      header('Idempotency-Key', 'Repeats have the first answer for 24 hours. Required from API keys.', false),
    );
  }
  operation.security =
    route.rule.kind === 'anyone' ? [] : [{ session: [] }, ...(keyAllowed(route.rule) ? [{ key: [] }] : [])];
}

const keyAllowed = (rule: AccessRule): boolean => rule.kind === 'members' && rule.scope !== null;

/** The description of the whole HTTP API (OpenAPI 3.1), made from the routes without a database. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Concord')
    .setDescription(
      'Coordinates a working group that two trade associations hold together, on public information only.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('concord-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'cck_…' }, 'key')
    .build();
  const operationIdFactory = (controller: string, method: string) =>
    `${controller.replace(/Controller$/, '')}.${method}`;
  const document = SwaggerModule.createDocument(app, info, { operationIdFactory });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema as never },
  };
  const routes = new Map(app.get(RouteTable).routes.map((route) => [`${route.method} ${route.path}`, route]));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      const route = routes.get(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
      if (route !== undefined) describeOperation(operation, route);
    }
  }
  return document;
}
