import { type InvitationView } from '../../identity/acts.js';
import { Once } from '../parts/once.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';

/** The one-time link of an invitation, shown to whoever made it, and never again. */
export const InvitedPage = (props: {
  frame: PageFrame;
  made: InvitationView;
  name: string;
  signInName: string;
  address: string;
}) => {
  const { frame, made, name, signInName, address } = props;
  const { t, zones } = frame;
  return (
    <Document frame={frame} title={t.person.invitedTitle(name)} here="people">
      <div class="single wide">
        <h1>{t.person.invitedTitle(name)}</h1>
        <div class="notice wait block" role="note">
          <p>{t.person.invitedLead(momentText(t, made.expiresAt, zones[0] ?? 'UTC'))}</p>
        </div>
        <Once id="link" label={t.person.link} value={made.link} />
        <Once id="sign-in-name" label={t.person.signInName} value={signInName} />
        <p class="actions">
          <a class="button primary" href={address}>
            {t.person.back(name)}
          </a>
        </p>
      </div>
    </Document>
  );
};
