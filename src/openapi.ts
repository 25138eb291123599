import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Examples } from './ops/description/examples.js';
import { describeOperation, type Operation } from './ops/description/operations.js';
import { ProblemAnswers, problemSchema } from './ops/description/problem-answers.js';
import { RouteTable } from './platform/http/route-table.js';

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
  const { routes } = app.get(RouteTable);
  const problems = new ProblemAnswers(routes);
  const schemas = { ...document.components?.schemas, Problem: problemSchema as never };
  const examples = new Examples(schemas);
  const byAddress = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      const route = byAddress.get(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
      if (route === undefined) throw new Error(`${method} ${path} is described, but not in the table of routes`);
      describeOperation(operation, route, problems, examples);
    }
  }
  examples.complete();
  document.components = {
    ...document.components,
    schemas,
    responses: problems.responses as never,
    examples: problems.examples,
  };
  return document;
}
