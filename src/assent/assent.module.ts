import './assent.errors.js';
import { Global, Module } from '@nestjs/common';
import { AssentController } from './assent.controller.js';
import { DecisionReader } from './decision-reader.js';
import { TwoKeys } from './two-keys.js';

/** Two keys: what only both sides together can do. */
@Global()
@Module({ controllers: [AssentController], providers: [TwoKeys, DecisionReader], exports: [TwoKeys] })
export class AssentModule {}
