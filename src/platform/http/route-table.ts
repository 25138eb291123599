import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessMetadata, type AccessRule } from './access.js';
import { PageQuery } from './page.js';
import { type OperationShape, type ProblemCodes, problemsMetadata } from './problems.js';
import { readIfMatch, readOptionalIfMatch, taggedMetadata } from './request-params.js';

/** One route as it is served. */
export interface Route extends OperationShape {
  /** `Controller.method`. */
  readonly handler: string;
  /** Whether answers carry the ETag that an edit sends as `If-Match`, or a reader as `If-None-Match`. */
  readonly tagged: boolean;
}

/** All routes of the running application; a route without an access rule stops the start. */
@Injectable()
export class RouteTable implements OnModuleInit {
  routes: readonly Route[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    this.routes = this.discovery.getControllers().flatMap((wrapper) => {
      const type = wrapper.metatype as (new () => object) | null;
      if (type === null) return [];
      const base = this.reflector.get<string>(PATH_METADATA, type);
      return this.scanner.getAllMethodNames(type.prototype as object).flatMap((name) => {
        const handler = (type.prototype as Record<string, () => unknown>)[name];
        const path = handler && this.reflector.get<string | undefined>(PATH_METADATA, handler);
        if (handler === undefined || path === undefined) return [];
        const rule = this.reflector.get<AccessRule | undefined>(accessMetadata, handler);
        if (rule === undefined) throw new Error(`${type.name}.${name} declares no access rule`);
        const method = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, handler)] ?? 'GET';
        const own = this.reflector.get<ProblemCodes | undefined>(problemsMetadata, handler) ?? {};
        const tagged = this.reflector.get<true | undefined>(taggedMetadata, handler) === true;
        const shape = { method, path: join(base, path), rule, own, ifMatch: ifMatchOf(type, name) };
        return [{ ...shape, paged: isPaged(type, name), handler: `${type.name}.${name}`, tagged }];
      });
    });
  }
}

/** How a handler reads `If-Match`, if it does. */
function ifMatchOf(type: new () => object, handler: string): OperationShape['ifMatch'] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, type, handler) ?? {}) as Record<string, { factory?: unknown }>;
  const factories = Object.values(args).map(({ factory }) => factory);
  if (factories.includes(readIfMatch)) return 'required';
  return factories.includes(readOptionalIfMatch) ? 'optional' : null;
}

/** Whether a handler takes the `limit` and `after` of a list. */
function isPaged(type: new () => object, handler: string): boolean {
  const types = (Reflect.getMetadata('design:paramtypes', type.prototype as object, handler) ?? []) as unknown[];
  return types.some((one) => typeof one === 'function' && (one === PageQuery || one.prototype instanceof PageQuery));
}

const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
