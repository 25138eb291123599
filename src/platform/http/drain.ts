import { Injectable } from '@nestjs/common';

/** Whether this instance is on its way out: no longer ready, and every answer closes its connection. */
@Injectable()
export class Drain {
  draining = false;
}
