import multipart from '@fastify/multipart';
import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Observable } from 'rxjs';
import { DomainError } from '../domain-error.js';
import { formFields } from './form-fields.js';
import { mediaType } from './problem.filter.js';
import { cleanInput, maxBodyBytes } from './text-rules.js';

/** A capture weighs at most 20 MB. */
export const maxCaptureBytes = 20 * 1024 * 1024;
/** More than this is not even read to its end, to say beside the field that the file is too large. */
const maxRead = 4 * maxCaptureBytes;
const maxFields = 40;

/** The file that a form brought. */
export interface Upload {
  /** As the browser named it, from the ending of the file's name. */
  readonly mediaType: string;
  /** Empty where more came than is taken. */
  readonly bytes: Buffer;
  readonly tooLarge: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    upload?: Upload;
  }
  interface FastifyContextConfig {
    takesUpload?: true;
  }
}

const isMultipart = (request: FastifyRequest): boolean =>
  /^multipart\b/i.test(request.headers['content-type']?.trim() ?? '');

/** Forms with a file are parsed for the routes that take one, by whom the access guard let pass; nobody else's are read. */
export async function allowUploads(server: FastifyInstance): Promise<void> {
  const limits = { files: 1, fields: maxFields, fieldSize: maxBodyBytes, fileSize: maxCaptureBytes };
  await server.register(multipart as never, { limits, throwFileSizeLimit: false });
  server.addHook('onRequest', (request, _reply, done) => {
    const { takesUpload } = request.routeOptions.config;
    done(isMultipart(request) && takesUpload !== true ? mediaType() : undefined);
  });
}

const tooLarge = (): DomainError => new DomainError('too-large', 'body-too-large', 'The form is too large.');

/** Reads a form's fields, and its file into memory. @throws DomainError `body-too-large`, `malformed-body` */
async function readForm(request: FastifyRequest): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > maxRead) throw tooLarge();
  const given = new URLSearchParams();
  let upload: Upload | undefined;
  let size = 0;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      const cut = part.file.truncated;
      // A field for a file in which none was chosen comes as an empty file without a name.
      if (bytes.length > 0 || part.filename) {
        upload = { mediaType: part.mimetype, bytes: cut ? Buffer.alloc(0) : bytes, tooLarge: cut };
      }
    } else {
      const value = String(part.value);
      size += part.fieldname.length + value.length;
      if (size > maxBodyBytes) throw tooLarge();
      given.append(part.fieldname, value);
    }
  }
  request.body = cleanInput(formFields(given));
  if (upload !== undefined) request.upload = upload;
}

@Injectable()
class UploadInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isMultipart(request)) return next.handle();
    try {
      await readForm(request);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if ((error as { statusCode?: number }).statusCode === 413) throw tooLarge();
      throw new DomainError('invalid', 'malformed-body', 'The form could not be read.');
    }
    return next.handle();
  }
}

/** The route of a form that may bring one file, whose bytes are read once the access guard has let the caller pass. */
export const TakesUpload = () =>
  applyDecorators(RouteConfig({ takesUpload: true }), UseInterceptors(UploadInterceptor));

/** The file that came with the form; undefined when none was chosen. */
export const UploadedFile = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().upload,
);
