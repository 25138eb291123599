import { fieldOf, type FormFault } from '../rendering/forms.js';
import { type Catalogue } from '../text/catalogues.js';

/** The one-time token of a link: a script takes it from behind the `#`, else it is copied from there. */
export const TokenField = ({ t, fault }: { t: Catalogue; fault: FormFault | undefined }) => {
  const error = fault?.fields['token'];
  return (
    <div class={error === undefined ? 'field full' : 'field full bad'}>
      <label for="token">{t.setUp.token}</label>
      <p class="hint" id="token-h">
        {t.setUp.tokenHint}
      </p>
      {error !== undefined && (
        <p class="error" id="token-e">
          {error}
        </p>
      )}
      <input
        class="input mono"
        type="text"
        id="token"
        name="token"
        autocomplete="off"
        spellcheck={false}
        data-link-token
        value={fault === undefined ? '' : (fieldOf(fault.typed, 'token') ?? '')}
        aria-describedby={error === undefined ? 'token-h' : 'token-h token-e'}
        {...(error !== undefined && { 'aria-invalid': true as const })}
      />
    </div>
  );
};
