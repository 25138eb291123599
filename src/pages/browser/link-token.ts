/** A one-time token stands behind the `#` of its link, where no server and no log sees it: it is put into its field. */
const field = document.querySelector<HTMLInputElement>('[data-link-token]');
const language = document.querySelector<HTMLAnchorElement>('.tools a[hreflang]');

function take(): void {
  const token = location.hash.slice(1);
  if (field === null || !/^[A-Za-z0-9_-]{43}$/.test(token)) return;
  field.value = token;
  if (language !== null) language.hash = location.hash;
}

take();
addEventListener('hashchange', take);
