import { Module } from '@nestjs/common';
import { DeskController } from './desk/desk.controller.js';
import { DeskReader } from './desk/desk-reader.js';

/** The edge for people: what waits for whom. */
@Module({ controllers: [DeskController], providers: [DeskReader] })
export class PagesModule {}
