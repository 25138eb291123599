import { type CompanyView } from '../../roster/acts.js';
import { Field } from '../parts/field.js';
import { type FormFault } from '../rendering/forms.js';
import { type Catalogue } from '../text/catalogues.js';

/** How registers and markets know a company. */
export const IdentifierFields = (props: {
  t: Catalogue;
  company?: Pick<CompanyView, 'website' | 'ticker' | 'lei' | 'creditCode'>;
  fault: FormFault | undefined;
}) => {
  const { t, company, fault } = props;
  const { website, ticker, tickerHint, lei, leiHint, creditCode, creditCodeHint } = t.rosterCompany;
  return (
    <>
      <Field name="website" label={website} type="url" maxLength={300} value={company?.website ?? ''} fault={fault} />
      <Field
        name="ticker"
        label={ticker}
        hint={tickerHint}
        maxLength={30}
        value={company?.ticker ?? ''}
        fault={fault}
      />
      <Field name="lei" label={lei} hint={leiHint} maxLength={20} value={company?.lei ?? ''} fault={fault} />
      <Field
        name="creditCode"
        label={creditCode}
        hint={creditCodeHint}
        maxLength={18}
        value={company?.creditCode ?? ''}
        fault={fault}
      />
    </>
  );
};
