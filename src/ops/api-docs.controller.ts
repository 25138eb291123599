import { existsSync, readFileSync } from 'node:fs';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, anyone } from '../platform/http/access.js';
import { notFound } from '../platform/domain-error.js';
import { type ApiDocument, apiDocsPage } from './api-docs.page.js';
import { apiDocsStyle } from './api-docs.style.js';

/** The generated description stands in one folder of the project, seen from the sources, from the build and from its bundle. */
const places = ['../../docs/openapi.json', '../../../docs/openapi.json', '../docs/openapi.json'].map(
  (path) => new URL(path, import.meta.url),
);

/** The API's description, for programs and for people. */
@ApiExcludeController()
@Controller('api')
export class ApiDocsController {
  private text: string | null = null;
  private html: string | null = null;

  @Get('openapi.json')
  @Access(anyone)
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  document(): string {
    return this.read();
  }

  @Get('docs')
  @Access(anyone)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  page(): string {
    this.html ??= apiDocsPage(JSON.parse(this.read()) as ApiDocument);
    return this.html;
  }

  @Get('docs.css')
  @Access(anyone)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  style(): string {
    return apiDocsStyle;
  }

  private read(): string {
    const place = places.find((one) => existsSync(one));
    if (this.text === null && place !== undefined) this.text = readFileSync(place, 'utf8');
    if (this.text === null) throw notFound('description of the API');
    return this.text;
  }
}
