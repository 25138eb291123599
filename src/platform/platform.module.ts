import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { Clock } from './clock.js';
import { type Config } from './config/config.js';
import { DatabaseModule, type DatabaseOptions } from './database/database.module.js';
import { AccessGuard } from './http/access.guard.js';
import { Drain } from './http/drain.js';
import { HealthController } from './http/health.controller.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { RouteTable } from './http/route-table.js';
import { Jobs } from './jobs/jobs.js';
import { JobWorker } from './jobs/job-worker.js';
import { PurgeIdempotencyRecords } from './jobs/purge-idempotency-records.job.js';
import { PurgeJobs } from './jobs/purge-jobs.job.js';
import { CONFIG, SECRET } from './tokens.js';

/** The floor: configuration, clock, database, access, HTTP rules and background jobs. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, database: DatabaseOptions | null): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, ScheduleModule.forRoot(), DatabaseModule.forRoot(config, database)],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SECRET, useValue: database?.secret ?? '' },
        Clock,
        Drain,
        RouteTable,
        Jobs,
        JobWorker,
        PurgeIdempotencyRecords,
        PurgeJobs,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [CONFIG, SECRET, Clock, Drain, RouteTable, Jobs, JobWorker],
    };
  }
}
