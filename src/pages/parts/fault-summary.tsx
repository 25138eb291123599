import { type FormFault } from '../rendering/forms.js';
import { type Catalogue } from '../text/catalogues.js';

/** On top of a page whose act was refused: that nothing was changed, and why, with a link to each field. */
export const FaultSummary = (props: {
  t: Catalogue;
  fault: FormFault | undefined;
  /** What became of the request, where it would have changed nothing. */
  heading?: string;
}) => {
  const { t, fault, heading = t.nothingChanged } = props;
  return fault === undefined ? null : (
    <div class="summary" role="alert" tabindex={-1} aria-labelledby="fault">
      <h2 id="fault">{heading}</h2>
      {Object.keys(fault.fields).length === 0 ? (
        <p>{fault.sentence}</p>
      ) : (
        <ul>
          {Object.entries(fault.fields).map(([field, sentence]) => (
            <li key={field}>
              <a href={`#${field}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** The title of a page, which says first that its act was refused. */
export const titleWith = (t: Catalogue, title: string, fault: FormFault | undefined): string =>
  fault === undefined ? title : `${t.errorTitle}${title}`;
