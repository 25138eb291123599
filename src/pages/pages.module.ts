import { Module } from '@nestjs/common';
import { BeginPageController } from './begin/begin-page.controller.js';
import { BeginPages } from './begin/begin-pages.js';
import { CharterPageController } from './charter/charter-page.controller.js';
import { CharterPages } from './charter/charter-pages.js';
import { AgendaPageController } from './agenda/agenda-page.controller.js';
import { AgendaPages } from './agenda/agenda-pages.js';
import { VersionPageController } from './agenda/version-page.controller.js';
import { VersionPages } from './agenda/version-pages.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskPageController } from './desk/desk-page.controller.js';
import { DeskReader } from './desk/desk-reader.js';
import { Enter } from './entry/enter.js';
import { ShowFactor } from './entry/show-factor.js';
import { EntryController } from './entry/entry.controller.js';
import { Decide } from './gate/decide.js';
import { GatePageController } from './gate/gate-page.controller.js';
import { GatePages } from './gate/gate-pages.js';
import { GateTextPages } from './gate/gate-text-pages.js';
import { MeetingPageController } from './meeting/meeting-page.controller.js';
import { MeetingPages } from './meeting/meeting-pages.js';
import { PrintController } from './print/print.controller.js';
import { PrintPapers } from './print/print-papers.js';
import { Typesetter } from './print/typesetter.js';
import { FeedController } from './record/feeds/feed.controller.js';
import { SiteController } from './record/site/site.controller.js';
import { UnknownAddresses } from '../platform/http/unknown-addresses.js';
import { UnknownPage } from './rendering/unknown-page.js';
import { FollowUpPageController } from './minutes/follow-up-page.controller.js';
import { FollowUpPages } from './minutes/follow-up-pages.js';
import { MinutesPageController } from './minutes/minutes-page.controller.js';
import { MinutesPages } from './minutes/minutes-pages.js';
import { ParagraphActs } from './minutes/paragraph-acts.js';
import { ParagraphPageController } from './minutes/paragraph-page.controller.js';
import { RevisionPages } from './minutes/revision-pages.js';
import { SectionActs } from './minutes/section/section-acts.js';
import { SectionPageController } from './minutes/section/section-page.controller.js';
import { SectionPages } from './minutes/section/section-pages.js';
import { ItemActs } from './items/item-acts.js';
import { ItemPageController } from './items/item-page.controller.js';
import { ItemPages } from './items/item-pages.js';
import { ItemSourcesController } from './items/item-sources.controller.js';
import { NewItemController } from './items/new-item.controller.js';
import { NewItemPages } from './items/new-item-pages.js';
import { SourceActs } from './items/source-acts.js';
import { AppointingPageController } from './people/appointing-page.controller.js';
import { AppointingPages } from './people/appointing-pages.js';
import { OwnSideReader } from './people/own-side.js';
import { PeoplePageController } from './people/people-page.controller.js';
import { PeoplePages } from './people/people-pages.js';
import { PersonForms } from './people/person-forms.js';
import { PersonPageController } from './people/person-page.controller.js';
import { PersonPages } from './people/person-pages.js';
import { SearchPageController } from './search/search-page.controller.js';
import { SearchPages } from './search/search-pages.js';
import { RecordController } from './record/record.controller.js';
import { RecordPages } from './record/record-pages.js';
import { CompanyPageController } from './roster/company-page.controller.js';
import { CompanyPages } from './roster/company-pages.js';
import { RosterPageController } from './roster/roster-page.controller.js';
import { RosterPages } from './roster/roster-pages.js';
import { SeatPageController } from './roster/seat-page.controller.js';
import { SeatPages } from './roster/seat-pages.js';
import { GroupFinder } from './rendering/group-finder.js';
import { AssetsController } from './rendering/assets.controller.js';
import { LanguageController } from './rendering/language.controller.js';
import { PageFrames } from './rendering/page-frames.js';
import { PageProblems } from './rendering/page-problems.filter.js';
import { AuthenticatorPageController } from './settings/authenticator-page.controller.js';
import { AuthenticatorPages } from './settings/authenticator-pages.js';
import { TopicsPageController } from './topics/topics-page.controller.js';
import { TopicsPages } from './topics/topics-pages.js';

/** The edge for people: the public record and the desk as pages, in English and Chinese. */
@Module({
  controllers: [
    AssetsController,
    LanguageController,
    RecordController,
    FeedController,
    SiteController,
    PrintController,
    EntryController,
    DeskController,
    DeskPageController,
    MeetingPageController,
    GatePageController,
    MinutesPageController,
    ParagraphPageController,
    FollowUpPageController,
    SectionPageController,
    NewItemController,
    ItemPageController,
    ItemSourcesController,
    BeginPageController,
    AuthenticatorPageController,
    CharterPageController,
    AppointingPageController,
    PeoplePageController,
    PersonPageController,
    AgendaPageController,
    VersionPageController,
    TopicsPageController,
    CompanyPageController,
    RosterPageController,
    SeatPageController,
    SearchPageController,
  ],
  providers: [
    PageFrames,
    GroupFinder,
    PageProblems,
    { provide: UnknownAddresses, useClass: UnknownPage },
    RecordPages,
    PrintPapers,
    Typesetter,
    Enter,
    ShowFactor,
    DeskReader,
    MeetingPages,
    GatePages,
    GateTextPages,
    Decide,
    MinutesPages,
    ParagraphActs,
    RevisionPages,
    FollowUpPages,
    SectionPages,
    SectionActs,
    ItemPages,
    NewItemPages,
    ItemActs,
    SourceActs,
    BeginPages,
    AuthenticatorPages,
    CharterPages,
    OwnSideReader,
    PeoplePages,
    PersonPages,
    PersonForms,
    AppointingPages,
    AgendaPages,
    VersionPages,
    TopicsPages,
    CompanyPages,
    RosterPages,
    SeatPages,
    SearchPages,
  ],
})
export class PagesModule {}
