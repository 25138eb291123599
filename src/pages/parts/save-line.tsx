import { type Catalogue } from '../text/catalogues.js';

/** Where a form that saves itself says so; without script it is empty, and the form's button saves. */
export const SaveLine = ({ t }: { t: Catalogue }) => {
  const { saved, unsaved, refused, conflict, mine, theirs, keep, take } = t.saving;
  const words = { saved, unsaved, refused, conflict, mine, theirs, keep, take };
  const data = Object.fromEntries(Object.entries(words).map(([name, text]) => [`data-${name}`, text]));
  return <p class="saved" role="status" data-save-line {...data} />;
};
