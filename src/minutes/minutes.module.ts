import './minutes.errors.js';
import { Module } from '@nestjs/common';
import { CirculateMinutes } from './drafting/circulate-minutes.js';
import { MinutesReader } from './drafting/minutes-reader.js';
import { MinutesController } from './drafting/minutes.controller.js';
import { OpenMinutes } from './drafting/open-minutes.js';
import { MinutesStore } from './minutes.store.js';
import { AddParagraph } from './paragraphs/add-paragraph.js';
import { ChangeParagraph } from './paragraphs/change-paragraph.js';
import { ParagraphSources } from './paragraphs/paragraph-sources.js';
import { ParagraphsController } from './paragraphs/paragraphs.controller.js';
import { RemoveParagraph } from './paragraphs/remove-paragraph.js';
import { AcceptSection } from './sections/accept-section.js';
import { BeginSection } from './sections/begin-section.js';
import { ReleaseSection } from './sections/release-section.js';
import { SectionsController } from './sections/sections.controller.js';
import { SubmitSection } from './sections/submit-section.js';

const drafting = [MinutesReader, OpenMinutes, CirculateMinutes];
const paragraphs = [ParagraphSources, AddParagraph, ChangeParagraph, RemoveParagraph];
const sections = [BeginSection, SubmitSection, ReleaseSection, AcceptSection];

/** What a meeting said, locked, assented to by both sides, and published; and what follows from it. */
@Module({
  controllers: [MinutesController, ParagraphsController, SectionsController],
  providers: [MinutesStore, ...drafting, ...paragraphs, ...sections],
})
export class MinutesModule {}
