import { type ComponentChildren } from 'preact';
import { type PartView } from '../../clearance/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { type FormFault } from '../rendering/forms.js';
import { type Bilingual, langOf, type PageLanguage, pageLanguages } from '../text/catalogues.js';
import { HeadingChange, Removed, StatementChange } from './changes.js';
import { type GateStatement, type GateText } from './gate-text.js';
import { ReasonField } from './reason-field.js';
import { Sources } from './sources.js';

export interface TextProps {
  readonly frame: PageFrame;
  readonly text: GateText;
  readonly fault: FormFault | undefined;
}

const inOrder = (language: PageLanguage): readonly PageLanguage[] =>
  language === 'zh' ? [...pageLanguages].reverse() : pageLanguages;

/** Both languages side by side; of a statement it is said which is the original and which the translation. */
const Languages = (props: { frame: PageFrame; words: Bilingual; original?: PageLanguage }) => {
  const { frame, words, original } = props;
  const { t, language } = frame;
  return (
    <div class="langs">
      {inOrder(language).map((one) => (
        <p key={one} {...(words[one] === null ? { class: 'quiet' } : { lang: langOf(one) })}>
          {original !== undefined && words[one] !== null && (
            <>
              <small class="quiet" lang={langOf(language)}>
                {one === original ? t.gateText.isOriginal : t.gateText.isTranslation}
              </small>
              <br />
            </>
          )}
          {words[one] ?? t.gateText.untranslated}
        </p>
      ))}
    </div>
  );
};

/** What a part is to counsel who decides: still cleared, new, or changed. */
const PartMark = ({ frame, text, part }: { frame: PageFrame; text: GateText; part: PartView }) => {
  const { t } = frame;
  if (text.state !== 'submitted' && text.state !== 'offered') return null;
  if (part.cleared) return <span class="tag done">{t.gateText.stillCleared}</span>;
  if (part.change === 'changed') return <span class="tag wait">{t.gateText.changed}</span>;
  if (part.change === 'new') return <span class="tag wait">{t.gateText.added}</span>;
  return text.reviewed ? <span class="tag wait">{t.gateText.renewed}</span> : null;
};

/** One part of the text, with what is wrong with it on top, and below it the place for its own reason. */
const Part = (props: {
  readonly id: string;
  readonly pin: ComponentChildren;
  readonly attributes: ComponentChildren;
  readonly part: PartView;
  readonly text: TextProps;
  /** What the part is called beside its reason. */
  readonly name: string;
  readonly children: ComponentChildren;
}) => {
  const { id, pin, attributes, part, text: shown, name } = props;
  const { frame, text, fault } = shown;
  const error = fault?.fields[id];
  return (
    <article class="stmt" id={id}>
      <a class="pin" href={`#${id}`}>
        {pin}
      </a>
      <div class="body">
        {error !== undefined && <p class="error">{error}</p>}
        <p class="attr">
          {attributes}
          <PartMark frame={frame} text={text} part={part} />
        </p>
        {props.children}
        {text.mayDecide && <ReasonField t={frame.t} part={part} name={name} fault={fault} />}
      </div>
    </article>
  );
};

const Heading = ({ frame, text, fault }: TextProps) => {
  const { t } = frame;
  const { head, title, abstract, aliases } = text;
  if (head === null) return null;
  const names = t.gateText.headingOf;
  return (
    <Part
      id="head"
      pin={
        <>
          <span class="vh">{t.gateText.heading}</span>
          <span aria-hidden="true">–</span>
        </>
      }
      attributes={<span>{t.gateText.heading}</span>}
      part={head}
      text={{ frame, text, fault }}
      name={t.gateText.heading}
    >
      <h2 class="vh">{t.gateText.heading}</h2>
      {title !== null && (
        <>
          <p class="small quiet">{names.title}</p>
          <Languages frame={frame} words={title} />
        </>
      )}
      {abstract !== null && (
        <>
          <p class="small quiet">{names.abstract}</p>
          <Languages frame={frame} words={abstract} />
        </>
      )}
      {aliases !== null && aliases.length > 0 && (
        <>
          <p class="small quiet">{names.aliases}</p>
          <p>{aliases.join(t.gate.listed)}</p>
        </>
      )}
      {head.change === 'changed' && <HeadingChange frame={frame} text={text} />}
    </Part>
  );
};

const Statement = (props: TextProps & { statement: GateStatement; place: number }) => {
  const { frame, text, statement, place } = props;
  const { t } = frame;
  const name = t.gateText.statement(place);
  return (
    <Part
      id={`s${place}`}
      pin={
        <>
          <span class="vh">{name}</span>
          <span aria-hidden="true">{place}</span>
        </>
      }
      attributes={
        <>
          <span>{t.gateText.statementKinds[statement.kind]}</span>
          <span>{t.gateText.original[statement.language]}</span>
          {statement.translationOutdated === true && <span class="tag wait">{t.gateText.outdated}</span>}
        </>
      }
      part={statement}
      text={props}
      name={name}
    >
      <Languages frame={frame} words={statement.text} original={statement.language} />
      {statement.citations.length > 0 && (
        <Sources frame={frame} label={t.gateText.sources} citations={statement.citations} captureAt={text.captureAt} />
      )}
      {statement.change === 'changed' && <StatementChange frame={frame} text={text} statement={statement} />}
    </Part>
  );
};

/** The text as it would be released: title and abstract, then statement by statement, and what is no longer in it. */
export const TextBody = (props: TextProps) => (
  <>
    <Heading {...props} />
    {props.text.statements.map((statement, place) => (
      <Statement {...props} statement={statement} place={place + 1} key={statement.id} />
    ))}
    <Removed frame={props.frame} text={props.text} />
  </>
);
