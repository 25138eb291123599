/**
 * Saves what is typed a second after the last key, with the act that the API has for it; the form's own button does the
 * same without script. A form says that it saves itself with `data-autosave`, the revision that it shows. Each of its
 * fields says where to with `data-save` (and `data-method`, PATCH unless told), under which name in the body with
 * `data-body`, and where its text and revision stand in the answer of `data-read` with `data-value` and `data-version`.
 * What the form is about it may name with `data-subject`; hidden inputs with that name in `data-revision-of` follow its
 * revision. Fields with the same `data-together` are sent together; `data-empty="null"` sends null for a field that was emptied.
 */
import { forget, forgetAll, keep, kept } from './kept.js';
import { bodyOf, textAt, valueAt } from './paths.js';

type Control = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;
const pauseMs = 1000;
const retryMs = 5000;

class SavingForm {
  private readonly controls: Control[];
  /** What the server has, as far as it was told here. */
  private readonly base = new Map<Control, string>();
  private readonly line: HTMLElement | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();
  private pending = 0;
  private conflict: HTMLElement | null = null;

  constructor(private readonly form: HTMLFormElement) {
    this.controls = [...form.querySelectorAll<Control>('[data-save]')];
    this.line = form.querySelector<HTMLElement>('[data-save-line]');
    for (const control of this.controls) {
      this.base.set(control, control.value);
      this.restore(control);
    }
    form.addEventListener('input', ({ target }) => {
      if (this.controls.includes(target as Control)) this.typed(target as Control);
    });
    form.addEventListener('change', () => void this.flush());
  }

  get dirty(): boolean {
    return this.controls.some((control) => control.value !== this.base.get(control));
  }

  /** Nothing is on its way, and nothing waits to be. */
  get settled(): boolean {
    return !this.dirty && this.pending === 0;
  }

  /** Saves at once what is not saved yet; resolves when the server has answered. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.pending += 1;
    this.running = this.running.then(() => this.saveAll()).finally(() => (this.pending -= 1));
    return this.running;
  }

  private nameOf({ dataset }: Control): string {
    return `${dataset['save'] ?? ''} ${dataset['body'] ?? ''}`;
  }

  /** What was typed before the page was left without being saved. */
  private restore(control: Control): void {
    const known = kept(this.nameOf(control));
    if (known === null) return;
    if (known.value === control.value) return forget(this.nameOf(control));
    const theirs = control.value;
    control.value = known.value;
    if (known.base === theirs) this.typed(control);
    else this.ask(control, theirs);
  }

  private typed(control: Control): void {
    keep(this.nameOf(control), { base: this.base.get(control) ?? '', value: control.value });
    this.say('unsaved');
    clearTimeout(this.timer);
    if (this.conflict === null) this.timer = setTimeout(() => void this.flush(), pauseMs);
  }

  private async saveAll(): Promise<void> {
    for (const control of this.controls) {
      if (this.conflict !== null) return;
      if (control.value !== this.base.get(control)) await this.save(control);
    }
  }

  /** Sends one field with those that belong to it. */
  private async save(control: Control, again = true): Promise<void> {
    const { save = '', method = 'PATCH', together } = control.dataset;
    const group =
      together === undefined ? [control] : this.controls.filter((one) => one.dataset['together'] === together);
    const sent = group.map((one) => ({ one, value: one.value }));
    const body = bodyOf(
      sent.map(({ one, value }) => [
        one.dataset['body'] ?? '',
        value === '' && one.dataset['empty'] === 'null' ? null : value,
      ]),
    );
    const headers = { 'content-type': 'application/json', 'if-match': `"${this.form.dataset['autosave'] ?? ''}"` };
    let answer: Response;
    try {
      answer = await fetch(save, { method, headers, body: JSON.stringify(body) });
    } catch {
      return this.later();
    }
    if (answer.ok) {
      const { revision } = (await answer.json()) as { revision?: number };
      for (const { one, value } of sent) this.confirmed(one, value);
      if (revision !== undefined) this.standsAt(revision);
      await this.refresh();
      if (!this.dirty) this.say('saved');
    } else if (answer.status === 412 && again) await this.compare(control, group);
    else if (answer.status >= 500 || answer.status === 429) this.later();
    else this.say('refused');
  }

  private later(): void {
    this.say('unsaved');
    this.timer = setTimeout(() => void this.flush(), retryMs);
  }

  private confirmed(control: Control, value: string): void {
    this.base.set(control, value);
    if (control.value === value) forget(this.nameOf(control));
  }

  private standsAt(revision: number): void {
    this.form.dataset['autosave'] = String(revision);
    const { subject } = this.form.dataset;
    for (const hidden of document.querySelectorAll<HTMLInputElement>('input[data-revision-of]')) {
      if (hidden.dataset['revisionOf'] === subject) hidden.value = String(revision);
    }
  }

  private async read(control: Control): Promise<unknown> {
    try {
      const answer = await fetch(control.dataset['read'] ?? '');
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    }
  }

  /** Somebody was quicker; where he changed something else, the text goes on top of it, else both are shown. */
  private async compare(control: Control, group: readonly Control[]): Promise<void> {
    const present = await this.read(control);
    const revision = valueAt(present, control.dataset['version'] ?? '');
    if (typeof revision !== 'number') return this.say('refused');
    this.standsAt(revision);
    const changed = group.filter((one) => textAt(present, one.dataset['value'] ?? '') !== this.base.get(one));
    for (const one of changed) {
      const theirs = textAt(present, one.dataset['value'] ?? '');
      if (theirs === one.value) this.confirmed(one, theirs);
      else if (one.value === this.base.get(one)) {
        one.value = theirs;
        this.confirmed(one, theirs);
      } else return this.ask(one, theirs);
    }
    if (control.value === this.base.get(control)) this.say('saved');
    else await this.save(control, false);
  }

  /** Hidden fields that say what was read follow what was saved, as long as nobody else changed the rest. */
  private async refresh(): Promise<void> {
    const follows = [...this.form.querySelectorAll<HTMLInputElement>('input[data-from]')];
    const [first] = this.controls;
    if (follows.length === 0 || first === undefined) return;
    const present = await this.read(first);
    const same = this.controls.every((one) => textAt(present, one.dataset['value'] ?? '') === this.base.get(one));
    if (same) for (const one of follows) one.value = textAt(present, one.dataset['from'] ?? '');
  }

  /** Shows what stands there beside what was typed, until the writer has chosen. */
  private ask(control: Control, theirs: string): void {
    const words = this.line?.dataset ?? {};
    const box = document.createElement('div');
    box.className = 'conflict';
    box.setAttribute('role', 'alert');
    const lead = document.createElement('p');
    lead.textContent = words['conflict'] ?? '';
    const text = document.createElement('p');
    text.lang = control.lang;
    text.textContent = theirs;
    const heading = document.createElement('h3');
    heading.textContent = words['theirs'] ?? '';
    const choice = document.createElement('div');
    choice.className = 'actions pad';
    const done = (label: string | undefined, then: () => void): void => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = label ?? '';
      button.addEventListener('click', () => {
        box.remove();
        this.conflict = null;
        this.base.set(control, theirs);
        then();
        control.focus();
        void this.flush();
      });
      choice.append(button);
    };
    done(words['keep'], () => undefined);
    done(words['take'], () => {
      control.value = theirs;
      forget(this.nameOf(control));
      this.say('saved');
    });
    const shown = document.createElement('div');
    shown.className = 'pad';
    shown.append(heading, text);
    box.append(lead, shown, choice);
    control.closest('.field')?.append(box);
    this.conflict = box;
    this.say('unsaved');
  }

  private say(what: 'saved' | 'unsaved' | 'refused'): void {
    if (this.line === null) return;
    // eslint-disable-next-line no-restricted-syntax -- the writer's own clock
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour12: false });
    this.line.textContent = (this.line.dataset[what] ?? '').replace('{time}', time);
  }
}

const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-autosave]')].map((form) => ({
  form,
  saving: new SavingForm(form),
}));

/** No form of the page is sent while something is on its way: its revision would be an old one. */
async function sendAfter(sent: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  await Promise.all(forms.map(({ saving }) => saving.flush()));
  const unsaved = forms.find(({ form, saving }) => form !== sent && saving.dirty);
  if (unsaved !== undefined) {
    unsaved.form.querySelector<Control>('[data-save]')?.focus();
    return;
  }
  sent.dataset['settled'] = 'yes';
  // A form that is being sent is not sent again before its event is over.
  setTimeout(() => sent.requestSubmit(submitter), 0);
}

if (forms.length > 0) {
  document.addEventListener('submit', (event) => {
    const sent = event.target as HTMLFormElement;
    if (sent.dataset['settled'] === 'yes' || forms.every(({ saving }) => saving.settled)) return;
    event.preventDefault();
    void sendAfter(sent, event.submitter);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') for (const { saving } of forms) void saving.flush();
  });
}
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', forgetAll);
