import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessMetadata, type AccessRule } from './access.js';
import { type OperationShape, type ProblemCodes, problemsMetadata } from './problems.js';
import { readIfMatch } from './request-params.js';

/** One route as it is served. */
export interface Route extends OperationShape {
  /** `Controller.method`. */
  readonly handler: string;
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
        const ifMatch = takesIfMatch(type, name);
        return [{ method, path: join(base, path), rule, handler: `${type.name}.${name}`, own, ifMatch }];
      });
    });
  }
}

/** Whether a handler has a parameter that is read from `If-Match`. */
function takesIfMatch(type: new () => object, handler: string): boolean {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, type, handler) ?? {}) as Record<string, { factory?: unknown }>;
  return Object.values(args).some(({ factory }) => factory === readIfMatch);
}

const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
