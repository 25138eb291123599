import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessMetadata, type AccessRule } from './access.js';

/** One route as it is served. */
export interface Route {
  readonly method: string;
  /** With its parameters, as `/api/v1/meetings/:id`. */
  readonly path: string;
  readonly rule: AccessRule;
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
        return [{ method, path: join(base, path), rule, handler: `${type.name}.${name}` }];
      });
    });
  }
}

const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
