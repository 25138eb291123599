import { type DynamicModule, Module } from '@nestjs/common';
import { AgendaModule } from './agenda/index.js';
import { AssentModule } from './assent/index.js';
import { ClearanceModule } from './clearance/index.js';
import { entities } from './entities.js';
import { IdentityModule } from './identity/index.js';
import { LedgerModule } from './ledger/index.js';
import { MeetingsModule } from './meetings/index.js';
import { MinutesModule } from './minutes/index.js';
import { OpsModule } from './ops/ops.module.js';
import { type Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PublicationModule } from './publication/publication.module.js';
import { RosterModule } from './roster/index.js';

/** The whole application, from floor to edges. Without a database it can only be described. */
@Module({})
export class AppModule {
  static forRoot(config: Config, database: { url: string; secret: string } | null): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, database === null ? null : { ...database, entities }),
        LedgerModule,
        RosterModule,
        IdentityModule,
        AssentModule,
        ClearanceModule,
        MeetingsModule,
        AgendaModule,
        MinutesModule,
        PublicationModule,
        PagesModule,
        OpsModule,
      ],
    };
  }
}
