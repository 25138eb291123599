import { Module } from '@nestjs/common';
import { PublicationController } from './publication.controller.js';
import { PublicRecord } from './public-record.js';

/** The edge that shows the public what both sides published. */
@Module({ controllers: [PublicationController], providers: [PublicRecord] })
export class PublicationModule {}
