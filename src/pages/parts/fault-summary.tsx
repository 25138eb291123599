import { type FormFault } from '../rendering/forms.js';
import { type Catalogue } from '../text/catalogues.js';

/** On top of a page whose act was refused: that nothing was changed, and why, with a link to each field. */
export const FaultSummary = (props: {
  t: Catalogue;
  fault: FormFault | undefined;
  /** The id of a field's control, where it is not its name. */
  idOf?: (field: string) => string;
  /** What a field is called, where the sentence beside it does not say it. */
  labelOf?: (field: string) => string | undefined;
  /** What happened instead, where nothing was to be changed. */
  heading?: string;
}) => {
  const { t, fault, idOf = (field: string) => field, heading } = props;
  const named = (field: string, sentence: string): string => {
    const label = props.labelOf?.(field);
    return label === undefined ? sentence : `${label}${t.language === 'zh' ? '：' : ': '}${sentence}`;
  };
  return fault === undefined ? null : (
    <div class="summary" role="alert" tabindex={-1} aria-labelledby="fault">
      <h2 id="fault">{heading ?? t.nothingChanged}</h2>
      {Object.keys(fault.fields).length === 0 ? (
        <p>{fault.sentence}</p>
      ) : (
        <ul>
          {Object.entries(fault.fields).map(([field, sentence]) => (
            <li key={field}>
              <a href={`#${idOf(field)}`}>{named(field, sentence)}</a>
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
