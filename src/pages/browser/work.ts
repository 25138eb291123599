/** What makes the pages of whoever is signed in quick: parts of a page are swapped instead of the whole. */
import './theme.js';
import './trusted.js';
import './autosave.js';
import 'htmx.org';
