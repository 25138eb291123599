import { Module } from '@nestjs/common';
import { ApiDocsController } from './api-docs.controller.js';

/** What shows the installation itself: the API's description; health and jobs for the operator. */
@Module({ controllers: [ApiDocsController] })
export class OpsModule {}
