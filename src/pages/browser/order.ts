/** The order of an agenda: rows move at once by button, key or drag, and their times follow; one button saves the whole. */
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

const minute = 60_000;

/** The clock and the day of a moment in a zone; each formatter is made once. */
const formats = new Map<string, { clock: Intl.DateTimeFormat; day: Intl.DateTimeFormat }>();
function formatsOf(zone: string) {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = {
    clock: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  };
  formats.set(zone, made);
  return made;
}

const filled = (template: string | undefined, values: Record<string, string | number>): string =>
  (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

const nameOf = (row: HTMLElement): string => row.querySelector('.ttl a, .ttl strong')?.textContent.trim() ?? '';
const minutesOf = (row: HTMLElement): number => {
  const typed = row.querySelector<HTMLInputElement>('[data-minutes]')?.value ?? '';
  return /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
};

/** The form with an order, as it is changed in the browser. */
class OrderForm {
  private readonly said: HTMLElement | null;
  private unsaved: boolean;

  constructor(private readonly form: HTMLFormElement) {
    this.said = form.querySelector('[data-said-here]');
    this.unsaved = 'unsaved' in form.dataset;
    for (const hint of form.querySelectorAll<HTMLElement>('[data-with-script]')) hint.hidden = false;
    for (const arrow of form.querySelectorAll<HTMLButtonElement>('[data-up], [data-down]')) arrow.disabled = false;
    this.settle();
    form.addEventListener('click', (event) => this.clicked(event));
    form.addEventListener('keydown', (event) => this.pressed(event));
    form.addEventListener('input', (event) => this.typed(event));
    form.addEventListener('submit', () => (this.unsaved = false));
    addEventListener('beforeunload', (event) => {
      if (this.unsaved) event.preventDefault();
    });
    this.letDrag();
    if (this.unsaved) this.warn();
  }

  get lists(): HTMLElement[] {
    return [...this.form.querySelectorAll<HTMLElement>('[data-sitting]')];
  }

  get rows(): HTMLElement[] {
    return [...this.form.querySelectorAll<HTMLElement>('[data-item]')];
  }

  private clicked(event: MouseEvent): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-up], [data-down]');
    const row = button?.closest<HTMLElement>('[data-item]');
    if (button == null || row == null) return;
    event.preventDefault();
    this.step(row, 'up' in button.dataset ? -1 : 1);
    button.focus();
  }

  private pressed(event: KeyboardEvent): void {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    const focused = event.target as HTMLElement;
    const row = focused.closest<HTMLElement>('[data-item]');
    if (row === null) return;
    event.preventDefault();
    this.step(row, event.key === 'ArrowUp' ? -1 : 1);
    focused.focus();
  }

  private typed(event: Event): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
    if (row === null) return;
    this.settle();
    this.changed();
    this.say(this.form.dataset['saidMinutes'], row, minutesOf(row));
  }

  /** One place up or down; past the edge of a sitting lies the one beside. */
  private step(row: HTMLElement, by: -1 | 1): void {
    const beside = (by < 0 ? row.previousElementSibling : row.nextElementSibling) as HTMLElement | null;
    const lists = this.lists;
    const next = lists[lists.findIndex((list) => list.contains(row)) + by];
    if (beside !== null) {
      if (by < 0) beside.before(row);
      else beside.after(row);
    } else if (next === undefined) {
      this.say(this.form.dataset['saidEdge'], row);
      return;
    } else if (by < 0) next.append(row);
    else next.prepend(row);
    this.moved(row);
  }

  private moved(row: HTMLElement): void {
    row.classList.add('moved');
    const mark = row.querySelector<HTMLElement>('[data-moved]');
    if (mark !== null) mark.hidden = false;
    this.settle();
    this.changed();
    this.say(this.form.dataset['said'], row);
  }

  /** Times, minutes left and the ends of the order, as they follow from where the rows stand. */
  private settle(): void {
    for (const list of this.lists) {
      const from = Date.parse(list.dataset['starts'] ?? '');
      let at = from;
      for (const row of list.querySelectorAll<HTMLElement>('[data-item]')) {
        this.clock(row, at, from);
        const sitting = row.querySelector<HTMLInputElement>('[data-sitting-of]');
        if (sitting !== null) sitting.value = list.dataset['sitting'] ?? '';
        at += minutesOf(row) * minute;
      }
      this.left(list, Number(list.dataset['lasts']) - (at - from) / minute);
    }
    const rows = this.rows;
    for (const [place, row] of rows.entries()) {
      const edges = { '[data-up]': place === 0 && this.lists[0]?.contains(row), '[data-down]': this.isLast(row, rows) };
      for (const [selector, edge] of Object.entries(edges)) {
        row.querySelector(selector)?.setAttribute('aria-disabled', String(edge === true));
      }
    }
  }

  private isLast(row: HTMLElement, rows: readonly HTMLElement[]): boolean {
    return row === rows.at(-1) && this.lists.at(-1)?.contains(row) === true;
  }

  private clock(row: HTMLElement, at: number, from: number): void {
    for (const time of row.querySelectorAll<HTMLTimeElement>('[data-at]')) {
      const { clock } = formatsOf(time.dataset['at'] ?? 'UTC');
      time.textContent = clock.format(at);
      time.dateTime = new Date(at).toISOString();
    }
    for (const mark of row.querySelectorAll<HTMLElement>('[data-later]')) {
      const { day } = formatsOf(mark.dataset['later'] ?? 'UTC');
      mark.hidden = day.format(at) === day.format(from);
    }
  }

  private left(list: HTMLElement, minutes: number): void {
    const section = list.parentElement;
    const told = section?.querySelector<HTMLElement>('[data-left]');
    if (told != null) {
      const template = this.form.dataset[minutes < 0 ? 'overText' : 'leftText'];
      told.textContent = filled(template, { minutes: Math.abs(minutes) });
      told.className = minutes < 0 ? 'small state stop' : 'small quiet';
    }
    const empty = section?.querySelector<HTMLElement>('[data-empty]');
    if (empty != null) empty.hidden = list.childElementCount > 0;
  }

  private say(template: string | undefined, row: HTMLElement, minutes = 0): void {
    const rows = this.rows;
    const starts = Date.parse(row.querySelector<HTMLTimeElement>('[data-at]')?.dateTime ?? '');
    const zone = row.querySelector<HTMLElement>('[data-at]')?.dataset['at'] ?? 'UTC';
    const time = formatsOf(zone).clock.format(starts + minutes * minute);
    const values = { name: nameOf(row), pos: rows.indexOf(row) + 1, all: rows.length, time, minutes };
    if (this.said !== null) this.said.textContent = filled(template, values);
  }

  private changed(): void {
    if (this.unsaved) return;
    this.unsaved = true;
    this.warn();
  }

  /** What is not saved is said, and stands in the way of a version that would not have it. */
  private warn(): void {
    const note = this.form.querySelector<HTMLElement>('[data-unsaved-note]');
    if (note !== null) note.hidden = false;
    const version = document.querySelector<HTMLFormElement>('[data-version]');
    const hint = version?.querySelector<HTMLElement>('[data-instead]');
    version?.querySelector('button')?.setAttribute('aria-disabled', 'true');
    if (hint != null) hint.textContent = hint.dataset['instead'] ?? '';
    version?.addEventListener('submit', (event) => event.preventDefault());
  }

  private letDrag(): void {
    for (const row of this.rows) {
      const grip = row.querySelector('.grip');
      if (grip === null) continue;
      draggable({
        element: row,
        dragHandle: grip,
        onDragStart: () => row.classList.add('sortable-ghost'),
        onDrop: () => row.classList.remove('sortable-ghost'),
      });
      dropTargetForElements({ element: row, getData: () => ({ row }) });
    }
    for (const list of this.lists) dropTargetForElements({ element: list, getData: () => ({ list }) });
    monitorForElements({
      onDrag: ({ location }) => this.hover(location.current.dropTargets[0]?.data, location.current.input.clientY),
      onDrop: ({ source, location }) => {
        this.hover(undefined, 0);
        this.drop(source.element, location.current.dropTargets[0]?.data, location.current.input.clientY);
      },
    });
  }

  private hover(target: Record<string | symbol, unknown> | undefined, y: number): void {
    for (const row of this.rows) row.classList.remove('drop-before', 'drop-after');
    const row = target?.['row'];
    if (row instanceof HTMLElement) row.classList.add(isAbove(row, y) ? 'drop-before' : 'drop-after');
  }

  private drop(row: HTMLElement, target: Record<string | symbol, unknown> | undefined, y: number): void {
    const [other, list] = [target?.['row'], target?.['list']];
    if (other === row) return;
    if (other instanceof HTMLElement) {
      if (isAbove(other, y)) other.before(row);
      else other.after(row);
    } else if (list instanceof HTMLElement) list.append(row);
    else return;
    this.moved(row);
  }
}

function isAbove(row: HTMLElement, y: number): boolean {
  const { top, height } = row.getBoundingClientRect();
  return y < top + height / 2;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-order]')) new OrderForm(form);
