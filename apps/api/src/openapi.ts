import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { DeclaredRoutes } from '@sanad/access/api';
import { Problem, problemCodes } from '@sanad/kernel';
import { answeredBy, asksVersion } from '@sanad/platform';
import * as z from 'zod';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & Record<`x-${string}`, unknown>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Converted {
  schema: Record<string, unknown>;
  components?: Record<string, unknown>;
}

function convert(schema: unknown): Converted {
  const {
    $defs,
    $schema: _,
    ...rest
  } = z.toJSONSchema(schema as z.ZodType, {
    io: 'input',
    target: 'openapi-3.0',
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  const { id: _id, ...own } = rest;
  // Named schemas are described once and pointed at.
  const id = (schema as z.ZodType).meta()?.id;
  const components = { ...($defs as Record<string, unknown> | undefined) };
  if (!id) return { schema: own, components };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: own } };
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const header = (name: string, description: string, format: object) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', ...format },
});

/** What every route of its kind asks and may answer, said once. */
function complete(operation: Operation, method: string, versioned: boolean): void {
  const isWrite = method !== 'get' && operation['x-permission'] !== 'public';
  operation.parameters ??= [];
  if (isWrite)
    operation.parameters.push(
      header('Idempotency-Key', 'Made on the device; a repeated key answers the first answer.', {
        format: 'uuid',
      }) as never,
    );
  if (versioned)
    operation.parameters.push(header('If-Match', 'The version that was seen.', { pattern: '^"\\d+"$' }) as never);
  if (operation['x-token-scope']) operation.security = [{ cookie: [] }, { token: [] }];
  const refusals = (operation['x-refusals'] as string[] | undefined) ?? [];
  Object.assign(operation.responses, {
    '400': problem('invalid, malformed, keyRequired'),
    ...(operation['x-permission'] === 'public'
      ? {}
      : {
          '401': problem('signInRequired'),
          '403': problem('notAllowed, tokenScope, crossSite'),
          '404': problem('notFound'),
        }),
    ...(versioned ? { '412': problem('stale'), '428': problem('versionRequired') } : {}),
    ...(isWrite ? { '409': problem('conflict'), '422': problem(['keyReused', ...refusals].join(', ')) } : {}),
    default: problem(problemCodes.join(', ')),
  });
}

/** The document of the API, made of the same schemas that check every request and answer. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('سند — Sanad')
    .setDescription(
      'From an awareness day to a living cooperative. Errors are RFC 9457 problems with a stable `code`; lists are paged by key.',
    )
    .setVersion('1')
    .addCookieAuth('sanad')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'A token of an agency, of the scope of the route.' },
      'token',
    )
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    standardSchemaConverter: convert as never,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.components ??= {};
  document.components.schemas = {
    ...document.components.schemas,
    Problem: convert(Problem).components?.['Problem'] as never,
  };
  const versioned = new Map(
    app
      .get(DeclaredRoutes)
      .routes.map(({ name, handler }) => [
        name.replace(/Controller\./, '.'),
        asksVersion(handler) && Boolean(answeredBy(handler)),
      ]),
  );
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method] as Operation | undefined;
      if (operation) complete(operation, method, versioned.get(operation.operationId ?? '') ?? false);
    }
  }
  return document;
}
