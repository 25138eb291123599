import { expect } from '@jest/globals';
import { type Response } from 'supertest';
import { type SeatList, type SeatView } from '../../../src/roster/seats/seat.dto.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

type SideName = 'a' | 'b';

/** The value of a hidden field of a page. */
export const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** A field of a page as it is written there, with what was typed. */
export const typed = (text: string, name: string): string | undefined =>
  new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(text)?.[0];

/** A group of three seats a side, and what a browser does with the pages of its roster. */
export class RosterDesk {
  readonly address = '/groups/chips/roster';

  private constructor(
    readonly app: TestApp,
    readonly group: TestGroup,
  ) {}

  static async open(): Promise<RosterDesk> {
    const app = await startApp();
    return new RosterDesk(app, await aWorkingGroup(app, { seats: 3, slug: 'chips' }));
  }

  async page(person: TestPerson, path = this.address, language = 'en'): Promise<Response> {
    return this.app.http.get(path).set('cookie', `${person.cookie}; concord-language=${language}`);
  }

  /** The text of a page that is there. */
  async shown(person: TestPerson, path = this.address): Promise<string> {
    const { status, text } = await this.page(person, path);
    expect([path, status]).toEqual([path, 200]);
    return text;
  }

  async post(person: TestPerson, path: string, form: object): Promise<Response> {
    return this.app.http.post(path).type('form').set('cookie', person.cookie).send(form);
  }

  /** A seat by its number, with its terms as they are known now. */
  async seat(side: SideName, number: number): Promise<SeatView> {
    const { a } = this.group;
    const answer = await a.secretary.as('get', `/api/v1/working-groups/${this.group.id}/seats`).expect(200);
    const seat = (answer.body as SeatList).items.find(({ id }) => id === this.group[side].seats[number - 1]);
    if (seat === undefined) throw new Error('There is no such seat.');
    return seat;
  }

  seatPath(side: SideName, number: number): string {
    return `${this.address}/seats/${this.group[side].seats[number - 1]}`;
  }

  /** @param place of the term among those of the seat, from 0 */
  async termPath(side: SideName, number: number, place = 0): Promise<string> {
    return `${this.seatPath(side, number)}/terms/${(await this.seat(side, number)).terms[place]?.id}`;
  }

  companyPath(side: SideName, number: number): string {
    return `${this.address}/companies/${this.group[side].companies[number - 1]}`;
  }

  /** Enters a company of side a; returns its id. */
  async entered(nameEn: string): Promise<string> {
    const form = { nameEn, nameZh: `${nameEn}公司`, firstDay: '2026-01-01' };
    const answer = await this.post(this.group.a.secretary, `${this.address}/companies/enter`, form);
    expect(answer.status).toBe(303);
    return answer.headers['location']?.split('/').at(-1) ?? '';
  }
}
