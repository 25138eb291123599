import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/http/actor-source.js';
import { CredentialReader } from './credential-reader.js';

/** Accounts, sign-in, second factors, sessions and keys; says who sends a request. */
@Global()
@Module({
  providers: [CredentialReader, { provide: ActorSource, useExisting: CredentialReader }],
  exports: [ActorSource],
})
export class IdentityModule {}
