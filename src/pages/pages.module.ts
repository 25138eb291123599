import { Module } from '@nestjs/common';
import { BeginPageController } from './begin/begin-page.controller.js';
import { BeginPages } from './begin/begin-pages.js';
import { CharterPageController } from './charter/charter-page.controller.js';
import { CharterPages } from './charter/charter-pages.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskPageController } from './desk/desk-page.controller.js';
import { DeskReader } from './desk/desk-reader.js';
import { Enter } from './entry/enter.js';
import { ShowFactor } from './entry/show-factor.js';
import { EntryController } from './entry/entry.controller.js';
import { MeetingPageController } from './meeting/meeting-page.controller.js';
import { MeetingPages } from './meeting/meeting-pages.js';
import { AppointingPageController } from './people/appointing-page.controller.js';
import { AppointingPages } from './people/appointing-pages.js';
import { OwnSideReader } from './people/own-side.js';
import { PeoplePageController } from './people/people-page.controller.js';
import { PeoplePages } from './people/people-pages.js';
import { PersonForms } from './people/person-forms.js';
import { PersonPageController } from './people/person-page.controller.js';
import { PersonPages } from './people/person-pages.js';
import { RecordController } from './record/record.controller.js';
import { RecordPages } from './record/record-pages.js';
import { GroupFinder } from './rendering/group-finder.js';
import { AssetsController } from './rendering/assets.controller.js';
import { LanguageController } from './rendering/language.controller.js';
import { PageFrames } from './rendering/page-frames.js';
import { PageProblems } from './rendering/page-problems.filter.js';
import { AuthenticatorPageController } from './settings/authenticator-page.controller.js';
import { AuthenticatorPages } from './settings/authenticator-pages.js';

/** The edge for people: the public record and the desk as pages, in English and Chinese. */
@Module({
  controllers: [
    ...[AssetsController, LanguageController, RecordController],
    ...[EntryController, DeskController, DeskPageController, MeetingPageController],
    ...[BeginPageController, AuthenticatorPageController, CharterPageController],
    ...[AppointingPageController, PeoplePageController, PersonPageController],
  ],
  providers: [
    ...[PageFrames, GroupFinder, PageProblems, RecordPages, MeetingPages, Enter, ShowFactor, DeskReader],
    ...[BeginPages, AuthenticatorPages, CharterPages],
    ...[OwnSideReader, PeoplePages, PersonPages, PersonForms, AppointingPages],
  ],
})
export class PagesModule {}
